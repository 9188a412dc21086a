namespace HealthPass.Grains.Venues.Reviews;

/// <summary>The answer to what was asked of a review.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Review">The review afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("venue-review-result")]
public sealed record VenueReviewResult([property: Id(0)] VenueReviewFault Fault, [property: Id(1)] VenueReviewView? Review);
