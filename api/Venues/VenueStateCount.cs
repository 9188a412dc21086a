using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>How many venues a region has of a level and state.</summary>
/// <param name="Level">The level of the region that they are registered in.</param>
/// <param name="State">Whether their codes are good.</param>
/// <param name="Reviewed">Whether an authority stands behind them.</param>
/// <param name="Venues">How many.</param>
public sealed record VenueStateCount(
    [property: AllowedValues("province", "city", "county", "township", "village")] string Level,
    [property: AllowedValues("in_use", "in_review", "suspended", "ended")] string State,
    bool Reviewed,
    long Venues);
