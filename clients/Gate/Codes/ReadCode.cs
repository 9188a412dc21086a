using System.Globalization;
using System.Text;

namespace HealthPass.Gate.Codes;

/// <summary>
/// What a reader gave, brought into the form in which a code was drawn, as far as a gate needs that to tell offline what it is. The service
/// gets what the reader gave, and puts more right.
/// </summary>
internal static class ReadCode
{
    public const string PrintedPrefix = "HP1:";

    private const int FullWidthOffset = 0xFEE0;
    private const int MaxLength = 1024;

    /// <summary>Cleans a reading.</summary>
    /// <returns>A printed code, a live one, or whatever else; null where it is too long to be one.</returns>
    public static string? Clean(string raw)
    {
        if (raw.Length > MaxLength)
        {
            return null;
        }

        var text = new StringBuilder(raw.Length);
        foreach (var character in raw)
        {
            var plain = character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - FullWidthOffset),
                '\u3000' or '\u00A0' => ' ',
                _ => character,
            };
            if (!char.IsControl(plain) && char.GetUnicodeCategory(plain) != UnicodeCategory.Format)
            {
                _ = text.Append(plain);
            }
        }

        var clean = text.ToString().Trim(' ');
        if (clean is [']', _, >= '0' and <= '9', ..])
        {
            // Some readers say which kind of code they have read (ISO/IEC 15424).
            clean = clean[3..].TrimStart(' ');
        }

        return clean.StartsWith(PrintedPrefix, StringComparison.OrdinalIgnoreCase) ? clean.ToUpperInvariant() : clean.Replace(" ", "", StringComparison.Ordinal);
    }

    public static bool IsPrinted(string clean) => clean.StartsWith(PrintedPrefix, StringComparison.Ordinal);
}
