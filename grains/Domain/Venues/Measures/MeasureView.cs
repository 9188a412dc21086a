using System.Collections.Immutable;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>A measure.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What is asked for.</param>
/// <param name="OpenedAt">When it was asked for.</param>
/// <param name="DueAt">Until when it is to be decided; null once it is.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer, Immutable, Alias("venue-measure-view")]
public sealed record MeasureView(
    [property: Id(0)] Guid MeasureId,
    [property: Id(1)] string State,
    [property: Id(2)] MeasureDraft Draft,
    [property: Id(3)] DateTimeOffset OpenedAt,
    [property: Id(4)] DateTimeOffset? DueAt,
    [property: Id(5)] bool DueCertain,
    [property: Id(6)] ImmutableArray<CaseEvent> History);
