namespace HealthPass.Api.Corrections;

/// <summary>What is to be put right; at least one field, and what is left out stays.</summary>
/// <param name="Name">The name as on the document, 1 to 100 characters.</param>
/// <param name="Phone">Mainland mobile number.</param>
/// <param name="RegionCode">Home region: 12 digits, at any level; the lower the better.</param>
public sealed record PersonCorrectionRequest(string? Name, string? Phone, string? RegionCode)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Correction";
}
