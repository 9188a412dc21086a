namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>The answer to what was asked of a dispatch.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Standing">The dispatch afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("campaign-dispatch-result")]
public sealed record DispatchResult([property: Id(0)] DispatchFault Fault, [property: Id(1)] DispatchStanding? Standing);
