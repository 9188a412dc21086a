using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Kiosks;

/// <summary>A request for a screen's token.</summary>
/// <param name="RegionCode">The region that the screen may read, with everything below it.</param>
/// <param name="Label">Where the screen hangs, 1 to 100 characters.</param>
/// <param name="ExpiresAt">When the token runs out, within 366 days; after 366 days when it is left out.</param>
public sealed record KioskRequest([property: Required] string? RegionCode, [property: Required, StringLength(100)] string? Label, string? ExpiresAt);
