using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>A scan of the resident.</summary>
/// <param name="At">When.</param>
/// <param name="Venue">The name of the venue; null where it is not registered any more.</param>
/// <param name="Region">The name of the region that the venue was in.</param>
/// <param name="Verdict">What the gate was told.</param>
/// <param name="Colour">The colour at that time.</param>
/// <param name="Direction">Which way.</param>
public sealed record ScanItem(
    string At,
    string? Venue,
    string Region,
    [property: AllowedValues("allow", "check", "deny")] string Verdict,
    [property: AllowedValues("green", "yellow", "red", "none")] string Colour,
    [property: AllowedValues("in", "out", "pass")] string Direction);
