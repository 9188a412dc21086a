using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Residents;

/// <summary>Where the resident lives.</summary>
/// <param name="RegionCode">Home region: 12 digits, at any level; the lower the better.</param>
public sealed record HomeCorrection([property: Needed] string? RegionCode);
