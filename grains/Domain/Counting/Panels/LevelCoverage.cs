using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>How far venue codes reach into one level of the regions below.</summary>
/// <param name="Level">The level.</param>
/// <param name="Regions">Regions of this level.</param>
/// <param name="Registered">Those that have a venue, in themselves or below.</param>
/// <param name="Active">Those where a venue has at least one scan today.</param>
[GenerateSerializer, Immutable, Alias("level-coverage")]
public readonly record struct LevelCoverage(
    [property: Id(0)] RegionLevel Level, [property: Id(1)] int Regions, [property: Id(2)] int Registered, [property: Id(3)] int Active);
