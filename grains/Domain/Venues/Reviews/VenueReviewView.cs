using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>A review.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What is asked for.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when those are to answer whom it waits for; null where it waits for nobody.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="Level">The level that it lies with, null for none.</param>
/// <param name="Desk">The region whose officials are asked; higher than its level once it is overdue.</param>
/// <param name="Answer">Why it was sent back or refused, null for neither.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer, Immutable, Alias("venue-review-view")]
public sealed record VenueReviewView(
    [property: Id(0)] Guid ReviewId,
    [property: Id(1)] string State,
    [property: Id(2)] VenueReviewDraft Draft,
    [property: Id(3)] DateTimeOffset OpenedAt,
    [property: Id(4)] DateTimeOffset? DueAt,
    [property: Id(5)] bool DueCertain,
    [property: Id(6)] RegionLevel? Level,
    [property: Id(7)] RegionCode Desk,
    [property: Id(8)] string? Answer,
    [property: Id(9)] ImmutableArray<CaseEvent> History);
