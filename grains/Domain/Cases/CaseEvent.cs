namespace HealthPass.Grains.Cases;

/// <summary>Something that happened to a case.</summary>
/// <param name="At">When.</param>
/// <param name="Action">The action.</param>
/// <param name="By">The account that took it; null for a clock and for work that was done.</param>
/// <param name="Note">What was said with it; the region whose desk it went up to. Names nobody.</param>
[GenerateSerializer, Immutable, Alias("case-event")]
public sealed record CaseEvent(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] string Action, [property: Id(2)] string? By, [property: Id(3)] string? Note);
