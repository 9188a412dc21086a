namespace HealthPass.Api.TextCampaigns;

/// <summary>What the hold-out tells, counting phones alone whose time is over.</summary>
/// <param name="Sent">Phones that were to get the text.</param>
/// <param name="SentApplied">Of those, registered within the time.</param>
/// <param name="Held">Phones held out by chance.</param>
/// <param name="HeldApplied">Of those, registered within the time.</param>
public sealed record HoldOutView(long Sent, long SentApplied, long Held, long HeldApplied);
