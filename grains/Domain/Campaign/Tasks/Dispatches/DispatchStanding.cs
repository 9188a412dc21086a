namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>A dispatch as it stands; the row that lists, lights and bulletins are read from.</summary>
/// <param name="DispatchId">The dispatch.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What was dispatched to whom.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="Progress">How far the unit is.</param>
/// <param name="AnswerDueAt">Until when whoever it waits for is to sign, tell how far it is, or look at what was done; null where it waits for nobody.</param>
[GenerateSerializer, Immutable, Alias("campaign-dispatch-standing")]
public sealed record DispatchStanding(
    [property: Id(0)] Guid DispatchId,
    [property: Id(1)] string State,
    [property: Id(2)] DispatchDraft Draft,
    [property: Id(3)] DateTimeOffset OpenedAt,
    [property: Id(4)] DispatchProgress Progress,
    [property: Id(5)] DateTimeOffset? AnswerDueAt)
{
    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen => DispatchFlow.IsOpen(State);

    /// <summary>Whether it counts: what was taken back, or has lapsed with its unit, does not.</summary>
    public bool Counts => State is not (DispatchFlow.Withdrawn or DispatchFlow.Lapsed);
}
