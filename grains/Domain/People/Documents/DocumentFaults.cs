using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.People.Documents;

/// <summary>The wire codes of <see cref="DocumentFault"/>, as problem details carry them.</summary>
public static class DocumentFaults
{
    private static readonly WireNames<DocumentFault> Names = new(
    [
        (DocumentFault.UnknownDocumentType, "unknown_document_type"),
        (DocumentFault.NumberMissing, "document_number_missing"),
        (DocumentFault.NumberMalformed, "document_number_malformed"),
        (DocumentFault.CheckDigitWrong, "document_check_digit_wrong"),
        (DocumentFault.DateInvalid, "document_date_invalid"),
        (DocumentFault.CountryUnknown, "document_country_unknown"),
    ], nameless: [DocumentFault.None]);

    /// <summary>The wire code of a fault.</summary>
    /// <param name="fault">A fault other than <see cref="DocumentFault.None"/>.</param>
    /// <returns>The code in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no fault.</exception>
    public static string ToWire(this DocumentFault fault) => Names.Of(fault);
}
