namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Something that is done with a dispatch.</summary>
/// <param name="Action">An action of <see cref="DispatchFlow"/>.</param>
/// <param name="Text">What is said with it; null for nothing. Names nobody.</param>
/// <param name="Percent">How much is done, with a feedback: 0 to 100.</param>
/// <param name="Quality">How well it was done, with an acceptance: 1 to 5; null where it is not said.</param>
[GenerateSerializer, Immutable, Alias("campaign-dispatch-act")]
public sealed record DispatchAct(
    [property: Id(0)] string Action, [property: Id(1)] string? Text = null, [property: Id(2)] int? Percent = null, [property: Id(3)] int? Quality = null);
