using System.Collections.Immutable;
using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Corrections;

/// <summary>A correction as officials see it.</summary>
/// <param name="CorrectionId">The correction.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What is asked for, sealed.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when it is to be dealt with, null where it waits for nobody.</param>
/// <param name="DueCertain">False when that was counted through a year whose days off are not known.</param>
/// <param name="Answer">Why it was declined, null where it was not.</param>
/// <param name="AnsweredAt">When it was decided, null while it waits.</param>
/// <param name="RequestedBy">The account that has asked for a second official, null for none.</param>
/// <param name="History">What happened, oldest first.</param>
[GenerateSerializer, Immutable, Alias("correction-view")]
public sealed record CorrectionView(
    [property: Id(0)] Guid CorrectionId,
    [property: Id(1)] string State,
    [property: Id(2)] CorrectionDraft Draft,
    [property: Id(3)] DateTimeOffset OpenedAt,
    [property: Id(4)] DateTimeOffset? DueAt,
    [property: Id(5)] bool DueCertain,
    [property: Id(6)] string? Answer,
    [property: Id(7)] DateTimeOffset? AnsweredAt,
    [property: Id(8)] string? RequestedBy,
    [property: Id(9)] ImmutableArray<CaseEvent> History)
{
    /// <summary>Where it stands for the person, who is told of no step between officials.</summary>
    public string PublicState => State is CorrectionFlow.Requested or CorrectionFlow.Correcting ? CorrectionFlow.Accepted : State;

    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>The id and the state.</returns>
    public override string ToString() => $"Correction {CorrectionId} {State}";
}
