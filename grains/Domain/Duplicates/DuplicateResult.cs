namespace HealthPass.Grains.Duplicates;

/// <summary>The answer to what was asked of two registrations.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Duplicate">The case afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("duplicate-result")]
public sealed record DuplicateResult([property: Id(0)] DuplicateFault Fault, [property: Id(1)] DuplicateView? Duplicate);
