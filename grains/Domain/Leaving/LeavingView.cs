using System.Collections.Immutable;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Leaving;

/// <summary>A withdrawal as officials see it.</summary>
/// <param name="LeavingId">The withdrawal.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What is to end.</param>
/// <param name="OpenedAt">When it was asked for.</param>
/// <param name="DueAt">Until when it is to be dealt with, null where it waits for nobody.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer, Immutable, Alias("leaving-view")]
public sealed record LeavingView(
    [property: Id(0)] Guid LeavingId,
    [property: Id(1)] string State,
    [property: Id(2)] LeavingDraft Draft,
    [property: Id(3)] DateTimeOffset OpenedAt,
    [property: Id(4)] DateTimeOffset? DueAt,
    [property: Id(5)] bool DueCertain,
    [property: Id(6)] ImmutableArray<CaseEvent> History);
