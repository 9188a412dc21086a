using System.Globalization;
using System.Text;

namespace HealthPass.Kernel.Text;

/// <summary>
/// The rule for texts that people write and others read: names of places, authorities, evidence, notes. A reader must see all
/// that is there, and in the order in which it is there.
/// </summary>
/// <remarks>
/// A character is a code point, as in JSON Schema and in both databases: 𠮷 is one, whatever it takes in memory, and so is an accent
/// that is written apart. What a reader takes for one character may have any number of these, so that it bounds nothing.
/// </remarks>
public static class WrittenText
{
    // Letters and symbols by their category, blank to the eye: fillers of Hangul, the empty pattern of Braille.
    private static readonly int[] Blanks = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    // Marks by their category, of which nothing is drawn: joiner of graphemes, Khmer vowels, selectors of Mongolian variants and of others.
    private static readonly (int First, int Last)[] Unmarked = [(0x034F, 0x034F), (0x17B4, 0x17B5), (0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)];

    /// <summary>Judges a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="max">The most characters it may have.</param>
    /// <param name="culprit">The character that must not be there; 0 when it is none in particular.</param>
    /// <returns>The first thing that is wrong with it.</returns>
    public static TextFault Judge(ReadOnlySpan<char> text, int max, out int culprit)
    {
        culprit = 0;
        var (count, readable) = (0, false);
        while (!text.IsEmpty)
        {
            // Half a character is none.
            if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != System.Buffers.OperationStatus.Done || IsUnseen(rune))
            {
                culprit = taken == 1 ? text[0] : rune.Value;
                return TextFault.Unseen;
            }

            if (++count > max)
            {
                return TextFault.TooLong;
            }

            readable |= Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
            text = text[taken..];
        }

        return readable ? TextFault.None : TextFault.Empty;
    }

    /// <summary>
    /// Whether a character shows nothing of itself: it controls, turns the direction, joins, separates lines, or is blank though it is no
    /// space. One that no table knows is among them, but for ideographs, of which new ones come every few years, and the private
    /// ones of older systems: names of places are written with both.
    /// </summary>
    public static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.OtherNotAssigned => rune.Value is not (>= 0x20000 and <= 0x3FFFD) || (rune.Value & 0xFFFE) == 0xFFFE,
        UnicodeCategory.NonSpacingMark => Array.Exists(Unmarked, range => rune.Value >= range.First && rune.Value <= range.Last),
        UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol => IsBlank(rune),
        _ => false,
    };

    /// <summary>Whether a character counts as a letter or symbol and is blank.</summary>
    public static bool IsBlank(Rune rune) => Blanks.Contains(rune.Value);
}
