namespace HealthPass.Api.Venues;

/// <summary>Reviews.</summary>
/// <param name="Reviews">Newest first, at most 100.</param>
public sealed record VenueReviewList(IReadOnlyList<VenueReviewItem> Reviews);
