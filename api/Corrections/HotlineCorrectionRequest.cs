using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Corrections;

/// <summary>What a caller asks to have put right, as a 12345 agent takes it down; at least one of name, phone and home.</summary>
/// <param name="PersonId">Whose, as the lookup has it.</param>
/// <param name="CallId">The call's id in the hotline's own system; letters, digits, dots, dashes, colons and underscores.</param>
/// <param name="Name">The name as on the document, 1 to 100 characters.</param>
/// <param name="Phone">Mainland mobile number.</param>
/// <param name="RegionCode">Home region: 12 digits, at any level; the lower the better.</param>
public sealed record HotlineCorrectionRequest(
    [property: Required] string? PersonId, [property: Required, StringLength(64)] string? CallId, string? Name, string? Phone, string? RegionCode)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Correction";
}
