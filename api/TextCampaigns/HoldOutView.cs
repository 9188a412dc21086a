namespace HealthPass.Api.TextCampaigns;

/// <summary>What the hold-out tells, counting phones alone whose time is over.</summary>
/// <param name="Sent">Phones that were to get the text.</param>
/// <param name="SentApplied">Of those, registered within the time.</param>
/// <param name="Held">Phones held out by chance.</param>
/// <param name="HeldApplied">Of those, registered within the time.</param>
/// <param name="Naive">The share of those who got it that applied: some would have without it.</param>
/// <param name="Difference">What the text did: that share less the one of those held out; null where either has nobody.</param>
/// <param name="Low">The lower end of its interval of 95 % (Newcombe's tenth method).</param>
/// <param name="High">The upper end.</param>
public sealed record HoldOutView(long Sent, long SentApplied, long Held, long HeldApplied, double? Naive, double? Difference, double? Low, double? High);
