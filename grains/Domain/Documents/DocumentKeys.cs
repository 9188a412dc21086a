using System.Text;

namespace HealthPass.Grains.Documents;

/// <summary>
/// How numbers and units are compared. One number is written with many brackets and in two widths, and is one number all the same:
/// whoever types it differently neither registers it twice nor fails to find it.
/// </summary>
public static class DocumentKeys
{
    private const string Opening = "〔([{【〖﹝［（｛";
    private const string Closing = "〕)]}】〗﹞］）｝";
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int Width = FirstFullWidth - '!';

    /// <summary>The form to compare by.</summary>
    /// <param name="text">A number, or a unit's name.</param>
    /// <returns>Without blanks, with one kind of bracket, letters and digits in one width and one case.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            _ = key.Append(
                Opening.Contains(character, StringComparison.Ordinal) ? '〔'
                : Closing.Contains(character, StringComparison.Ordinal) ? '〕'
                : char.ToUpperInvariant(character is >= FirstFullWidth and <= LastFullWidth ? (char)(character - Width) : character));
        }

        return key.ToString();
    }
}
