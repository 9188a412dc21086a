using System.Buffers;
using System.Globalization;
using System.Text;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.People.Names;

/// <summary>Which characters names are written with.</summary>
internal static class NameCharacters
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    // The name dot as keyboards, fonts and forms have it, apostrophes, hyphens, and the mark between Tibetan syllables.
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("·•・‧∙⋅●．'’‘`´＇-‐‑－.。,，、()（）/\u0F0B\u0F0C");

    // Scripts in which a joiner alters the form of a letter: Arabic and Syriac, those of India and the Himalayas, Burmese, Khmer, Mongolian.
    private static readonly (int First, int Last)[] Joining = [(0x0600, 0x074F), (0x0750, 0x077F), (0x08A0, 0x08FF), (0x0900, 0x0DFF), (0x0F00, 0x109F), (0x1780, 0x18AF)];

    /// <summary>Whether a character may stand behind another.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="before">The one before it in the word, null for none.</param>
    public static bool MayFollow(Rune rune, Rune? before) =>
        IsLetter(rune) || IsDigit(rune) || (rune.IsBmp && Punctuation.Contains((char)rune.Value))
        || (IsJoiner(rune) ? before is { } joined && IsJoining(joined)
            : IsSelector(rune) ? before is { } selected && HasVariants(selected, rune)
            : IsMark(rune) && before is not null && !WrittenText.IsUnseen(rune));

    /// <summary>Whether a name may begin with a character.</summary>
    public static bool MayBegin(Rune rune) => IsLetter(rune) || IsDigit(rune) || rune.Value is '\'' or '’' or '‘' or '＇';

    /// <summary>Whether it is a letter that one sees. Rare surnames live outside the tables of this runtime: as ideographs newer than they are, and in older systems in the private use area.</summary>
    public static bool IsLetter(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber => true,
        UnicodeCategory.OtherLetter or UnicodeCategory.OtherNotAssigned => !WrittenText.IsUnseen(rune),
        UnicodeCategory.PrivateUse => (rune.Value & 0xFFFE) != 0xFFFE,

        // Ideographs that only describe how another is written, and radicals that GBK had as characters.
        UnicodeCategory.OtherSymbol => rune.Value is >= 0x2E80 and <= 0x2FDF,
        _ => false,
    };

    /// <summary>Whether it picks a form of the character before it, which is one name in either form.</summary>
    public static bool IsSelector(Rune rune) => rune.Value is (>= 0x180B and <= 0x180D) or 0x180F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Whether it joins or parts the letters beside it.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner;

    private static bool IsDigit(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoining(Rune before) => (IsLetter(before) || IsMark(before)) && Array.Exists(Joining, range => before.Value >= range.First && before.Value <= range.Last);

    private static bool HasVariants(Rune before, Rune selector) => selector.Value < 0x1810
        ? before.Value is >= 0x1820 and <= 0x18AA
        : before.Value is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFD);
}
