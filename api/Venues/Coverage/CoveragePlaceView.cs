using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues.Coverage;

/// <summary>A place that somebody has to see to.</summary>
/// <param name="VenueId">The venue, null for a place that has none.</param>
/// <param name="ExpectedId">The place on the list of those that should have a code, null for a venue.</param>
/// <param name="Name">Its name, null for a number of places.</param>
/// <param name="Category">Its category.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="Address">Its address, null if not given.</param>
/// <param name="State">How it stands.</param>
/// <param name="LastScanOn">The day of its last scan, null where there never was one.</param>
/// <param name="Days">For how many days it has had no scan, since it was registered at most; null for a place that has no code.</param>
/// <param name="Wanted">How many places are expected.</param>
/// <param name="Present">How many of them have a code.</param>
/// <param name="Source">Where it is from that it should have a code, null if not given.</param>
public sealed record CoveragePlaceView(
    string? VenueId,
    string? ExpectedId,
    string? Name,
    string Category,
    string RegionCode,
    string RegionName,
    string? Address,
    [property: AllowedValues("missing", "in_review", "active", "quiet", "silent", "dead", "suspended")] string State,
    string? LastScanOn,
    int? Days,
    int Wanted,
    int Present,
    string? Source);
