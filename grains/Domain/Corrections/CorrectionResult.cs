namespace HealthPass.Grains.Corrections;

/// <summary>The answer to what was asked of a correction.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Correction">The correction afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("correction-result")]
public sealed record CorrectionResult([property: Id(0)] CorrectionFault Fault, [property: Id(1)] CorrectionView? Correction);
