namespace HealthPass.Grains.Leaving;

/// <summary>The answer to what was asked of a withdrawal.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Leaving">The withdrawal afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("leaving-result")]
public sealed record LeavingResult([property: Id(0)] LeavingFault Fault, [property: Id(1)] LeavingView? Leaving);
