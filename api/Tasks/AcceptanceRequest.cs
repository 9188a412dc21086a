using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>What the issuer says of what was done.</summary>
/// <param name="Quality">How well, 1 to 5; null to leave that open.</param>
/// <param name="Text">At most 500 characters, names nobody; null for nothing.</param>
public sealed record AcceptanceRequest(int? Quality, [property: StringLength(500)] string? Text);
