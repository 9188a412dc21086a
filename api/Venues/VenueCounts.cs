namespace HealthPass.Api.Venues;

/// <summary>How a region stands with its venues.</summary>
/// <param name="RegionCode">The region.</param>
/// <param name="Venues">Venues by level and state.</param>
/// <param name="Reviews">Reviews by state.</param>
public sealed record VenueCounts(string RegionCode, IReadOnlyList<VenueStateCount> Venues, IReadOnlyList<VenueReviewCount> Reviews);
