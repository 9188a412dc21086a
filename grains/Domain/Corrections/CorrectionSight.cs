using System.Collections.Immutable;

namespace HealthPass.Grains.Corrections;

/// <summary>A correction as one official sees it.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Actions">What the official may do with it now.</param>
/// <param name="Asked">What is asked for, masked.</param>
[GenerateSerializer, Immutable, Alias("correction-sight")]
public sealed record CorrectionSight(
    [property: Id(0)] CorrectionView Correction, [property: Id(1)] ImmutableArray<string> Actions, [property: Id(2)] CorrectionMasks Asked);
