namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>How far a unit is with what was dispatched to it.</summary>
/// <param name="SignDueAt">Until when it is to be signed for.</param>
/// <param name="SignedAt">When it was; null before.</param>
/// <param name="Percent">How much of it is done, as the unit says: 0 to 100.</param>
/// <param name="Feedbacks">How often the unit has told how far it is.</param>
/// <param name="LateFeedbacks">How often it did so late.</param>
/// <param name="FeedbackAt">When it did so last; null for never.</param>
/// <param name="CycleBase">What the number was when the present cycle of feedback began; null where it was not known.</param>
/// <param name="SubmittedAt">When the unit called it done; null where it has not, or it was sent back.</param>
/// <param name="AcceptedBy">The account that accepted it; null before.</param>
/// <param name="Quality">How well it was done, 1 to 5, as the issuer says; null where it is not said.</param>
/// <param name="ClosedAt">When it was closed; null while it is open.</param>
/// <param name="Urged">How often the unit was urged (催办).</param>
/// <param name="Noticed">How often it was named in a notice of criticism (通报).</param>
[GenerateSerializer, Immutable, Alias("campaign-dispatch-progress")]
public sealed record DispatchProgress(
    [property: Id(0)] DateTimeOffset SignDueAt,
    [property: Id(1)] DateTimeOffset? SignedAt = null,
    [property: Id(2)] int Percent = 0,
    [property: Id(3)] int Feedbacks = 0,
    [property: Id(4)] int LateFeedbacks = 0,
    [property: Id(5)] DateTimeOffset? FeedbackAt = null,
    [property: Id(6)] double? CycleBase = null,
    [property: Id(7)] DateTimeOffset? SubmittedAt = null,
    [property: Id(8)] string? AcceptedBy = null,
    [property: Id(9)] int? Quality = null,
    [property: Id(10)] DateTimeOffset? ClosedAt = null,
    [property: Id(11)] int Urged = 0,
    [property: Id(12)] int Noticed = 0)
{
    private const int Whole = 100;

    /// <summary>How far it is after something was done.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The account that did it.</param>
    /// <param name="late">Whether the time for feedback had passed.</param>
    /// <param name="reading">What the number is now; null where it is not known.</param>
    /// <returns>The progress.</returns>
    public DispatchProgress After(DispatchAct act, DateTimeOffset at, string by, bool late, double? reading)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act.Action switch
        {
            DispatchFlow.Sign => this with { SignedAt = at, CycleBase = reading },
            DispatchFlow.Feedback => Told() with { Percent = act.Percent ?? Percent },
            DispatchFlow.Submit => Told() with { Percent = Whole, SubmittedAt = at },
            DispatchFlow.Accept => this with { AcceptedBy = by, Quality = act.Quality, ClosedAt = at },
            DispatchFlow.AcceptSampled => this with { AcceptedBy = by, Quality = act.Quality },
            DispatchFlow.PassRecheck or DispatchFlow.Withdraw or DispatchFlow.Lapse => this with { ClosedAt = at },

            // What is sent back is not done, and the next cycle begins with what the number is by now.
            DispatchFlow.SendBack or DispatchFlow.FailRecheck => this with { SubmittedAt = null, Percent = Math.Min(Percent, Whole - 1), AcceptedBy = null, Quality = null, CycleBase = reading },
            DispatchFlow.Urge => this with { Urged = Urged + 1 },
            DispatchFlow.Notice => this with { Noticed = Noticed + 1 },
            _ => this,
        };

        DispatchProgress Told() => this with { Feedbacks = Feedbacks + 1, LateFeedbacks = LateFeedbacks + (late ? 1 : 0), FeedbackAt = at, CycleBase = reading };
    }
}
