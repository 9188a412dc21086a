using System.Globalization;

namespace HealthPass.Grains.People.Documents;

/// <summary>The date of birth that a document's number holds.</summary>
public static class DocumentBirth
{
    private const int Start = 6;
    private const int Length = 8;

    /// <summary>Reads it.</summary>
    /// <param name="document">A parsed document.</param>
    /// <returns>The date; null for passports and permits, whose numbers hold none.</returns>
    public static DateOnly? Of(IdentityDocument document) =>
        document.Number is { Length: CitizenNumber.Length } number
        && DateOnly.TryParseExact(number.AsSpan(Start, Length), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
            ? birth
            : null;
}
