using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues.Coverage;

/// <summary>Which venue an expected place is.</summary>
/// <param name="VenueId">The venue, which lies in the place's region; null leaves it to the names again.</param>
public sealed record ExpectedLinkRequest([property: StringLength(64)] string? VenueId);
