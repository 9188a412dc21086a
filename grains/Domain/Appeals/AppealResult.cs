namespace HealthPass.Grains.Appeals;

/// <summary>The answer to what was asked of an appeal.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Appeal">The appeal afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("appeal-result")]
public sealed record AppealResult([property: Id(0)] AppealFault Fault, [property: Id(1)] AppealView? Appeal);
