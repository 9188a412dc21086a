namespace HealthPass.Grains.People.Documents;

/// <summary>Why a document was refused.</summary>
public enum DocumentFault : byte
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>The type is not one of <see cref="DocumentType"/>; wire code <c>unknown_document_type</c>.</summary>
    UnknownDocumentType = 1,

    /// <summary>The number is absent or blank; wire code <c>document_number_missing</c>.</summary>
    NumberMissing = 2,

    /// <summary>The number has not the form of its type; wire code <c>document_number_malformed</c>.</summary>
    NumberMalformed = 3,

    /// <summary>The form is right and the check digit is not; wire code <c>document_check_digit_wrong</c>.</summary>
    CheckDigitWrong = 4,

    /// <summary>
    /// The date of birth inside the number is no calendar date, lies in the future or before 1880; wire code
    /// <c>document_date_invalid</c>.
    /// </summary>
    DateInvalid = 5,

    /// <summary>The country is not one that issues passports; wire code <c>document_country_unknown</c>.</summary>
    CountryUnknown = 6,
}
