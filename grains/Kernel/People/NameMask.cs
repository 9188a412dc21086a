using System.Globalization;
using System.Text;

namespace HealthPass.Kernel.People;

/// <summary>
/// What a gate shows and the board keeps of a name: its first character and how many are hidden, in 28 bits of one
/// number. It lets staff compare a face and a card with a code, and does not name a person: a surname or an initial is
/// shared by very many people, and at most three hidden characters are counted, because the length of a long name would
/// narrow it down. A rare surname says more, so together with other data a mask is still personal data.
/// </summary>
/// <param name="Packed">
/// Bits 0–20 the first character as a Unicode scalar, bits 21–27 the hidden characters, bits 28–31 zero. Zero is no name.
/// </param>
[GenerateSerializer, Immutable, Alias("name-mask")]
public readonly record struct NameMask([property: Id(0)] uint Packed)
{
    private const int RuneBits = 21;
    private const uint RuneMask = (1 << RuneBits) - 1;
    private const uint CountMask = 0x7F;
    private const uint MostHidden = 3;

    /// <summary>Masks a name. A name of one character counts one as hidden, so that a mask never looks like a whole name.</summary>
    /// <param name="name">An accepted name; any other text gives some mask too.</param>
    /// <returns>The mask; no name for an empty text.</returns>
    public static NameMask Of(string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return default;
        }

        Rune? first = null;
        var hidden = 0u;
        foreach (var rune in name.EnumerateRunes())
        {
            if (first is null)
            {
                first = rune;
            }
            else if (hidden < MostHidden && !IsMark(rune))
            {
                hidden++;
            }
        }

        return new((uint)first!.Value.Value | (Math.Max(1, hidden) << RuneBits));
    }

    /// <summary>The mask as shown.</summary>
    /// <returns>For instance <c>王**</c>, <c>王*</c> for a name of two characters, <c>J***</c>; empty for no name.</returns>
    public override string ToString()
    {
        if (Packed == 0)
        {
            return string.Empty;
        }

        var first = Rune.IsValid(Packed & RuneMask) ? new Rune(Packed & RuneMask) : Rune.ReplacementChar;
        return first + new string('*', (int)((Packed >> RuneBits) & CountMask));
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
