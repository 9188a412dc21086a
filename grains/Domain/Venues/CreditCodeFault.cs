namespace HealthPass.Grains.Venues;

/// <summary>Why a unified social credit code was refused.</summary>
public enum CreditCodeFault : byte
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>The code is absent or blank; wire code <c>credit_code_missing</c>.</summary>
    Missing = 1,

    /// <summary>Not 18 characters of the standard's alphabet with a region of six digits; wire code <c>credit_code_malformed</c>.</summary>
    Malformed = 2,

    /// <summary>The last character does not agree with the rest; wire code <c>credit_code_check_digit_wrong</c>.</summary>
    CheckDigitWrong = 3,

    /// <summary>
    /// The whole agrees and the organisation code inside does not; wire code
    /// <c>credit_code_organisation_check_digit_wrong</c>.
    /// </summary>
    OrganisationCheckDigitWrong = 4,
}
