namespace HealthPass.Grains.Identity;

/// <summary>The answer to what was asked of a document link.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Link">The case afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("link-result")]
public sealed record LinkResult([property: Id(0)] LinkCaseFault Fault, [property: Id(1)] LinkView? Link);
