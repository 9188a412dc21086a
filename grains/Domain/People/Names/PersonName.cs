using System.Globalization;
using System.Text;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.People.Names;

/// <summary>
/// The rule for a person's name. It keeps letters of every script, marks, digits, spaces and the punctuation that names
/// have (·, apostrophes, hyphens, full stops, brackets, the tsheg of Tibetan, joiners within words that need them), and refuses what only
/// harms: control and direction characters, line breaks, symbols, what nobody sees, and anything a spreadsheet would run as a formula.
/// Made only by <see cref="TryParse"/>.
/// </summary>
public readonly record struct PersonName
{
    /// <summary>Longest name, in characters (Unicode scalars) after normalisation.</summary>
    public const int MaxLength = 100;

    // A name of 100 characters is at most 200 units; combining sequences may be written longer before they are composed.
    private const int MaxRawLength = 512;

    private PersonName(string text) => Text = text;

    /// <summary>The name in its one form. Personal data: never log it.</summary>
    public string Text { get; }

    /// <summary>
    /// Brings a name into its one form: canonical composition (NFC), trimmed, runs of spaces made one. Time is linear in
    /// the length but for runs of combining marks, which the length bounds.
    /// </summary>
    /// <param name="text">The name as typed.</param>
    /// <param name="name">The name when it is acceptable.</param>
    /// <returns>
    /// Whether the name is acceptable: 1 to 60 characters, at least one letter, begins with a letter, digit or apostrophe.
    /// </returns>
    public static bool TryParse(string? text, out PersonName name)
    {
        name = default;
        if (text is null || text.Length > MaxRawLength || !CanonicalForm.TryCompose(text.Trim(), out var composed))
        {
            return false;
        }

        var builder = new StringBuilder(composed.Length);
        var (count, letters, space) = (0, 0, false);
        Rune? before = null;
        foreach (var rune in composed.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator)
            {
                if (JoinsNothing(before))
                {
                    return false;
                }

                // A space at the start is dropped at once, one at the end never written.
                (space, before) = (count > 0, null);
                continue;
            }

            if (count == 0 ? !NameCharacters.MayBegin(rune) : !NameCharacters.MayFollow(rune, before))
            {
                return false;
            }

            if (space)
            {
                _ = builder.Append(' ');
                count++;
                space = false;
            }

            _ = builder.Append(rune.ToString());
            count++;
            letters += NameCharacters.IsLetter(rune) ? 1 : 0;
            before = rune;
        }

        if (letters == 0 || count > MaxLength || JoinsNothing(before))
        {
            return false;
        }

        name = new(builder.ToString());
        return true;
    }

    /// <summary>The masked name, so that a name that slips into a log names nobody.</summary>
    /// <returns>As a gate shows it.</returns>
    public override string ToString() => NameMask.Of(Text).ToString();

    /// <summary>A name that was parsed before it was stored or sent.</summary>
    internal static PersonName Restore(string text) => new(text);

    // At the end of a word a joiner is only there to be overlooked.
    private static bool JoinsNothing(Rune? last) => last is { } rune && NameCharacters.IsJoiner(rune);
}
