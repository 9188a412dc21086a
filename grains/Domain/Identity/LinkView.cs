using System.Collections.Immutable;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Identity;

/// <summary>A document link as officials see it.</summary>
/// <param name="LinkId">The case.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What is asked.</param>
/// <param name="AskedBy">The account that asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="DueAt">Until when it is to be decided, null where it waits for nobody.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="DecidedAt">When it was decided, null while it waits.</param>
/// <param name="Missed">Whether it was approved and could not be: the document had become somebody else's meanwhile, or the person has as many as are kept.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer, Immutable, Alias("link-view")]
public sealed record LinkView(
    [property: Id(0)] Guid LinkId,
    [property: Id(1)] string State,
    [property: Id(2)] LinkDraft Draft,
    [property: Id(3)] string AskedBy,
    [property: Id(4)] DateTimeOffset AskedAt,
    [property: Id(5)] DateTimeOffset? DueAt,
    [property: Id(6)] bool DueCertain,
    [property: Id(7)] DateTimeOffset? DecidedAt,
    [property: Id(8)] bool Missed,
    [property: Id(9)] ImmutableArray<CaseEvent> History)
{
    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>The id and the state.</returns>
    public override string ToString() => $"Document link {LinkId} {State}";
}
