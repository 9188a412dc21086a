using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>What a poster that is good says.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="VenueName">Its name.</param>
/// <param name="Place">The place within it, 0 for the venue itself.</param>
/// <param name="Kind">What that is.</param>
/// <param name="PlaceName">Its name in Chinese; empty for the venue itself.</param>
/// <param name="PlaceNameEn">Its name in English, null if not given.</param>
/// <param name="RegionName">The name of the venue's region.</param>
/// <param name="Version">The edition.</param>
public sealed record PosterView(
    string VenueId,
    string VenueName,
    int Place,
    [property: AllowedValues("venue", "entrance", "hall", "floor", "vehicle", "line", "carriage", "seat")] string Kind,
    string PlaceName,
    string? PlaceNameEn,
    string RegionName,
    int Version);
