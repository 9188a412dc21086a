using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>A scan of the resident.</summary>
/// <param name="At">When.</param>
/// <param name="Venue">The name of the venue; null where it is not registered any more.</param>
/// <param name="Region">The name of the region that the venue was in.</param>
/// <param name="Verdict">What the gate was told.</param>
/// <param name="Colour">The colour at that time.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Place">The name of the place within the venue: an entrance, a hall, a vehicle, a carriage, a seat. Null for the venue as a whole.</param>
/// <param name="PlaceEn">That in English, null where it was given none.</param>
public sealed record ScanItem(
    string At,
    string? Venue,
    string Region,
    [property: AllowedValues("allow", "check", "deny")] string Verdict,
    [property: AllowedValues("green", "yellow", "red", "none")] string Colour,
    [property: AllowedValues("in", "out", "pass")] string Direction,
    string? Place = null,
    string? PlaceEn = null);
