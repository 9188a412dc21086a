namespace HealthPass.Grains.People.Documents;

/// <summary>How a document number is shown to staff who have not asked for the whole number.</summary>
public static class DocumentMask
{
    private const int Shown = 2;

    /// <summary>Hides all of a number but its first two and last two characters.</summary>
    /// <param name="document">A document.</param>
    /// <returns>
    /// The masked number, as long as the number; all stars where fewer than five characters would leave nothing hidden,
    /// which no accepted number is.
    /// </returns>
    public static string Mask(IdentityDocument document)
    {
        var number = document.Number ?? string.Empty;
        return number.Length <= 2 * Shown
            ? new string('*', number.Length)
            : string.Concat(number.AsSpan(0, Shown), new string('*', number.Length - (2 * Shown)), number.AsSpan(number.Length - Shown));
    }
}
