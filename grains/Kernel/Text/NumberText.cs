using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HealthPass.Kernel.Text;

/// <summary>
/// Brings a number that a person typed, pasted or scanned into one form before its own rule judges it.
/// </summary>
public static class NumberText
{
    /// <summary>Longest input that is looked at, in UTF-16 units: a long one is an error or an attack, not a number.</summary>
    public const int MaxLength = 64;

    private const int FullWidthOffset = 0xFEE0;

    /// <summary>
    /// Turns full-width forms into ASCII, a–z into A–Z, and drops white space, hyphens, dashes and round brackets,
    /// which people put between groups of digits and around issue numbers, and marks that nobody sees. Everything else stays, to be refused later.
    /// </summary>
    /// <param name="raw">The text as it came.</param>
    /// <param name="text">The folded text, empty when nothing is left.</param>
    /// <returns>False when the text is longer than <see cref="MaxLength"/>.</returns>
    public static bool TryFold(string? raw, [NotNullWhen(true)] out string? text)
    {
        text = string.Empty;
        if (raw is null)
        {
            return true;
        }

        if (raw.Length > MaxLength)
        {
            text = null;
            return false;
        }

        Span<char> buffer = stackalloc char[MaxLength];
        var length = 0;
        foreach (var character in raw)
        {
            var folded = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - FullWidthOffset) : character;
            if (!IsSeparator(folded))
            {
                buffer[length++] = folded is >= 'a' and <= 'z' ? (char)(folded - 32) : folded;
            }
        }

        text = new(buffer[..length]);
        return true;
    }

    /// <summary>Whether the text is made of ASCII digits only.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True also for an empty text.</returns>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>What of a text can be seen: white space and marks that nobody sees are left out, everything else stays as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">As long as the text at least.</param>
    /// <returns>The beginning of the buffer.</returns>
    public static ReadOnlySpan<char> Seen(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                buffer[length++] = character;
            }
        }

        return buffer[..length];
    }

    // Marks that nobody sees come along with text copied from web pages, chats and spreadsheets: joiners, direction marks, soft hyphens.
    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character)
        || character is '-' or '(' or ')' or (>= '\u2010' and <= '\u2015') or '\u2212' or (>= '\uFE00' and <= '\uFE0F')
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
