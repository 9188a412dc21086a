namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>How many of those who were to get a text and of those held out applied within the time of the hold-out, counting phones alone whose time is over.</summary>
/// <param name="Sent">Phones that were to get it.</param>
/// <param name="SentApplied">Of those, registered within the time.</param>
/// <param name="Held">Phones held out.</param>
/// <param name="HeldApplied">Of those, registered within the time.</param>
public sealed record HoldOutFigures(long Sent, long SentApplied, long Held, long HeldApplied);
