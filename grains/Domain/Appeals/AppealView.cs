using System.Collections.Immutable;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Appeals;

/// <summary>An appeal as officials see it.</summary>
/// <param name="AppealId">The appeal.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What is objected to, and how.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when it is to be answered, null where it waits for nobody.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="Answer">What an official says to it, null before.</param>
/// <param name="AnsweredAt">When that was decided, null while it waits.</param>
/// <param name="UpheldBy">The account that has asked for it to be upheld, null for none.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer, Immutable, Alias("appeal-view")]
public sealed record AppealView(
    [property: Id(0)] Guid AppealId,
    [property: Id(1)] string State,
    [property: Id(2)] AppealDraft Draft,
    [property: Id(3)] DateTimeOffset OpenedAt,
    [property: Id(4)] DateTimeOffset? DueAt,
    [property: Id(5)] bool DueCertain,
    [property: Id(6)] string? Answer,
    [property: Id(7)] DateTimeOffset? AnsweredAt,
    [property: Id(8)] string? UpheldBy,
    [property: Id(9)] ImmutableArray<CaseEvent> History)
{
    /// <summary>Where it stands for the person: what one official asks another for is not said before it is done.</summary>
    public string PublicState => State is AppealFlow.Requested or AppealFlow.Upholding ? AppealFlow.Accepted : State;

    /// <summary>What the person is told, null before it is decided.</summary>
    public string? PublicAnswer => State is AppealFlow.Upheld or AppealFlow.Declined ? Answer : null;

    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>The id and the state.</returns>
    public override string ToString() => $"Appeal {AppealId} {State}";
}
