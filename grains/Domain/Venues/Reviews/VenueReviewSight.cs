using System.Collections.Immutable;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>A review as one caller sees it.</summary>
/// <param name="Review">The review.</param>
/// <param name="Actions">What the caller may do with it now: <c>check</c>, <c>approve</c>, <c>send_back</c>, <c>decline_venue</c>, <c>save</c>, <c>submit</c>, <c>withdraw</c>.</param>
[GenerateSerializer, Immutable, Alias("venue-review-sight")]
public sealed record VenueReviewSight([property: Id(0)] VenueReviewView Review, [property: Id(1)] ImmutableArray<string> Actions);
