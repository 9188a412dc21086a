using System.Globalization;
using HealthPass.Grains.People.Documents;

namespace HealthPass.Grains.Hotline;

/// <summary>
/// Whether a text that is kept for ever holds a document number or a phone: digits, in whatever script and however parted, that have the
/// length of one; or letters and digits like a passport's. A clock time, a sum or the number of a call is shorter, or has another form.
/// </summary>
public static class NamesSomebody
{
    // Eleven digits beginning like a mobile number, and what is not shorter than a card's fifteen.
    private const int Phone = 11;
    private const int ShortestCard = 15;
    private const int FewestOfPassport = 7;
    private const int MostOfPassport = 9;

    /// <summary>Looks through a free text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it holds one.</returns>
    public static bool InNote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = 0;
        var letters = 0;
        var first = 0;
        var second = 0;
        foreach (var character in text.Normalize(System.Text.NormalizationForm.FormKC) + "\n")
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0)
            {
                (first, second) = digits switch
                {
                    0 => (digit, second),
                    1 => (first, digit),
                    _ => (first, second),
                };
                digits++;
            }
            else if (character is not (' ' or '-' or '.' or '/' or '_' or '+' or '(' or ')') || digits == 0)
            {
                if (IsNumber(digits, letters, first, second))
                {
                    return true;
                }

                letters = char.IsAsciiLetter(character) && digits == 0 ? letters + 1 : char.IsAsciiLetter(character) ? 1 : 0;
                digits = 0;
            }
        }

        return false;
    }

    /// <summary>Looks at the number of a call: digits are usual there, a phone or a card's number are not.</summary>
    internal static bool InCallId(string text) =>
        (text.Length == Phone && text.All(char.IsAsciiDigit) && text[0] == '1' && text[1] >= '3')
        || DocumentParser.TryParse(DocumentType.ResidentId.ToWire(), text, DateOnly.MaxValue, out _, out _);

    private static bool IsNumber(int digits, int letters, int first, int second) =>
        digits >= ShortestCard
        || (digits == Phone && first == 1 && second >= 3)
        || (digits == Phone + 2 && first == 8 && second == 6)
        || (letters is 1 or 2 && digits is >= FewestOfPassport and <= MostOfPassport);
}
