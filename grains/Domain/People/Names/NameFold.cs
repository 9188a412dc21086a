using System.Globalization;
using System.Text;

namespace HealthPass.Grains.People.Names;

/// <summary>
/// Compares names as people write them. One name is typed in capitals or not, in full width, with · or • or a space or nothing between its
/// parts, with either apostrophe, with a hyphen or without, composed or not, with the characters of an older system. What was typed
/// is kept for display; folded forms are only compared.
/// </summary>
internal static class NameFold
{
    private const int SharpS = 0x00DF;
    private const int CapitalSharpS = 0x1E9E;
    private const int DotlessI = 0x0131;
    private const int Tatweel = 0x0640;

    /// <summary>Compares two names.</summary>
    public static NameLikeness Compare(PersonName one, PersonName other)
    {
        var (left, right) = (Fold(one.Text), Fold(other.Text));
        return string.Equals(left, right, StringComparison.Ordinal) ? NameLikeness.Same
            : string.Equals(Loosen(left), Loosen(right), StringComparison.Ordinal) ? NameLikeness.Similar
            : NameLikeness.Different;
    }

    /// <summary>Letters, marks and digits alone, each in one form.</summary>
    public static string Fold(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            _ = builder.Append(PrivateCharacters.SuccessorOf(rune).ToString());
        }

        // Compatibility forms first: full width and ligatures fold to the letters that case is known of.
        var plain = builder.ToString().Normalize(NormalizationForm.FormKC);
        _ = builder.Clear();
        foreach (var rune in plain.EnumerateRunes())
        {
            if (!Counts(rune))
            {
                continue;
            }

            _ = rune.Value switch
            {
                SharpS or CapitalSharpS => builder.Append("SS"),
                DotlessI => builder.Append('I'),
                _ => builder.Append(Rune.ToUpperInvariant(rune).ToString()),
            };
        }

        return builder.ToString().Normalize(NormalizationForm.FormC);
    }

    // Case has been folded, so that a letter is told from its accents by taking it apart.
    private static string Loosen(string folded)
    {
        var builder = new StringBuilder(folded.Length);
        foreach (var rune in folded.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            // Marks of Latin, Greek and Cyrillic letters are accents; those of other scripts are vowels and part of the name.
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark || rune.Value >= 0x0370)
            {
                _ = builder.Append(SimplifiedForms.Of(rune).ToString());
            }
        }

        return builder.ToString();
    }

    private static bool Counts(Rune rune) => rune.Value != Tatweel && !NameCharacters.IsSelector(rune) && (NameCharacters.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
