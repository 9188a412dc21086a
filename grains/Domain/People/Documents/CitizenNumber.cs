using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.People.Documents;

/// <summary>
/// The 18-character number of GB 11643-1999: six digits of region, eight of the date of birth, three of sequence and one
/// check character (ISO 7064 MOD 11-2). Standard and samples: certain. Residence permits of Hong Kong, Macau and Taiwan
/// residents and the 2023 foreign permanent resident card use the same layout and check: general knowledge of the field,
/// not confirmed from a standard's text.
/// </summary>
internal static class CitizenNumber
{
    /// <summary>Length in characters.</summary>
    public const int Length = 18;

    /// <summary>Length of the form of GB 11643-1989, which had two digits of year and no check character.</summary>
    public const int LegacyLength = 15;

    private const int BirthStart = 6;
    private const int BirthLength = 8;

    // The oldest life on record lasted 122 years; anything earlier is a typing error.
    private const int EarliestYear = 1880;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<char> CheckCharacters => "10X98765432";

    /// <summary>
    /// The type of document whose numbers begin like this one. The two digits are the provincial codes that GB/T 2260
    /// has ever given out, which are never withdrawn; the four digits after them are not judged, because a number keeps
    /// the county of its first issue long after that county is abolished.
    /// </summary>
    /// <param name="text">At least two ASCII digits.</param>
    /// <param name="type">The type when there is one.</param>
    /// <returns>Whether any document begins like this.</returns>
    public static bool TryTypeOf(ReadOnlySpan<char> text, out DocumentType type)
    {
        type = int.Parse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture) switch
        {
            (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54)
                or (>= 61 and <= 65) or 71 => DocumentType.ResidentId,
            81 or 82 => DocumentType.HkMacauPermit,
            83 => DocumentType.TaiwanPermit,
            >= 90 => DocumentType.ForeignPermanentResident,
            _ => default,
        };
        return type != default;
    }

    /// <summary>Whether the text has the form: 17 digits, then a digit or X.</summary>
    /// <returns>Whether the form is right; date and check character may still be wrong.</returns>
    public static bool HasForm(ReadOnlySpan<char> text) =>
        text.Length == Length && NumberText.IsDigits(text[..^1]) && text[^1] is 'X' or (>= '0' and <= '9');

    /// <summary>
    /// Judges date and check character of a text that has the form. The date comes first: it names the mistake more
    /// closely, and a mistyped date nearly always spoils the check character as well.
    /// </summary>
    /// <param name="text">Text for which <see cref="HasForm"/> holds.</param>
    /// <param name="today">The date in Sichuan; nobody is born after it.</param>
    /// <returns>The fault, or <see cref="DocumentFault.None"/>.</returns>
    public static DocumentFault Judge(ReadOnlySpan<char> text, DateOnly today) =>
        !DateOnly.TryParseExact(text.Slice(BirthStart, BirthLength), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
        || birth > today
        || birth.Year < EarliestYear
            ? DocumentFault.DateInvalid
            : text[^1] != CheckCharacterOf(text[..^1]) ? DocumentFault.CheckDigitWrong : DocumentFault.None;

    /// <summary>
    /// Writes a 15-digit number in the 18-character form, so that a person who shows an old number and a new one stays
    /// one person. The century is 19: the short form was last issued in 1999, and the sequences 996–999 that it set aside
    /// for people born in the century before belong to nobody alive.
    /// </summary>
    /// <param name="text">Folded text.</param>
    /// <param name="upgraded">The 18 characters; their date is not judged yet.</param>
    /// <returns>Whether the text was 15 digits.</returns>
    public static bool TryUpgrade(string text, [NotNullWhen(true)] out string? upgraded)
    {
        upgraded = null;
        if (text.Length != LegacyLength || !NumberText.IsDigits(text))
        {
            return false;
        }

        var stem = $"{text.AsSpan(0, BirthStart)}19{text.AsSpan(BirthStart)}";
        upgraded = stem + CheckCharacterOf(stem);
        return true;
    }

    private static char CheckCharacterOf(ReadOnlySpan<char> stem)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (stem[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }
}
