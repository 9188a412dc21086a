using System.Buffers;
using System.Globalization;
using System.Text;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.People;

/// <summary>
/// The rule for a person's name. It keeps letters of every script, marks, digits, spaces and the punctuation that names
/// have (·, apostrophes, hyphens, full stops, brackets), and refuses what only harms: control and direction characters,
/// line breaks, symbols, and anything a spreadsheet would run as a formula. Made only by <see cref="TryParse"/>.
/// </summary>
public readonly record struct PersonName
{
    /// <summary>Longest name, in characters (Unicode scalars) after normalisation.</summary>
    public const int MaxLength = 60;

    // A name of 60 characters is at most 120 units; combining sequences may be written longer before they are composed.
    private const int MaxRawLength = 512;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create("·•・‧∙'’‘`´-‐‑.。,，、()（）/");

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
        foreach (var rune in composed.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.SpaceSeparator)
            {
                // A space at the start is dropped at once, one at the end never written.
                space = count > 0;
                continue;
            }

            if (!IsAllowed(rune, category) || (count == 0 && !MayBegin(rune, category)))
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
            letters += IsLetter(category) ? 1 : 0;
        }

        if (letters == 0 || count > MaxLength)
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

    private static bool MayBegin(Rune rune, UnicodeCategory category) =>
        IsLetter(category) || category == UnicodeCategory.DecimalDigitNumber || rune.Value is '\'' or '’' or '‘';

    private static bool IsAllowed(Rune rune, UnicodeCategory category) =>
        IsLetter(category)
            ? !IsNonCharacter(rune) && !WrittenText.IsBlank(rune)
            : category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                || (rune.IsBmp && Punctuation.Contains((char)rune.Value));

    // Rare surnames live outside the tables of this runtime: as ideographs newer than they are (not assigned) and, in
    // older systems, in the private use area. 〇 is a letter number.
    private static bool IsLetter(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    private static bool IsNonCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
