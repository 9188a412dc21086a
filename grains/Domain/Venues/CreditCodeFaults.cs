using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Venues;

/// <summary>The wire codes of <see cref="CreditCodeFault"/>, as problem details carry them.</summary>
public static class CreditCodeFaults
{
    private static readonly WireNames<CreditCodeFault> Names = new(
    [
        (CreditCodeFault.Missing, "credit_code_missing"),
        (CreditCodeFault.Malformed, "credit_code_malformed"),
        (CreditCodeFault.CheckDigitWrong, "credit_code_check_digit_wrong"),
        (CreditCodeFault.OrganisationCheckDigitWrong, "credit_code_organisation_check_digit_wrong"),
    ], nameless: [CreditCodeFault.None]);

    /// <summary>The wire code of a fault.</summary>
    /// <param name="fault">A fault other than <see cref="CreditCodeFault.None"/>.</param>
    /// <returns>The code in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no fault.</exception>
    public static string ToWire(this CreditCodeFault fault) => Names.Of(fault);
}
