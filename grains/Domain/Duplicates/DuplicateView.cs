using System.Collections.Immutable;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Duplicates;

/// <summary>Two registrations that may be one person's, as officials see the case.</summary>
/// <param name="DuplicateId">The case.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">Which registrations.</param>
/// <param name="FoundAt">When they were found to be alike.</param>
/// <param name="DueAt">Until when it is to be dealt with, null where it waits for nobody.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="RequestedBy">The account that has asked for them to count as one person's, null for none.</param>
/// <param name="DecidedAt">When it was decided, null while it waits.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer, Immutable, Alias("duplicate-view")]
public sealed record DuplicateView(
    [property: Id(0)] Guid DuplicateId,
    [property: Id(1)] string State,
    [property: Id(2)] DuplicateDraft Draft,
    [property: Id(3)] DateTimeOffset FoundAt,
    [property: Id(4)] DateTimeOffset? DueAt,
    [property: Id(5)] bool DueCertain,
    [property: Id(6)] string? RequestedBy,
    [property: Id(7)] DateTimeOffset? DecidedAt,
    [property: Id(8)] ImmutableArray<CaseEvent> History)
{
    /// <summary>Says nothing of the people, so that no log line can.</summary>
    /// <returns>The id and the state.</returns>
    public override string ToString() => $"Duplicate {DuplicateId} {State}";
}
