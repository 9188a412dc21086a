namespace HealthPass.Grains.Counting.Panels;

/// <summary>The venue codes (场所码) of a region and everything below it.</summary>
/// <param name="Registered">Venues with a code.</param>
/// <param name="Active">Those with at least one scan today; the others are silent.</param>
/// <param name="Categories">By category, in order of number; categories without a venue are left out.</param>
/// <param name="Levels">How many regions of each level below have a venue at all, from the highest level down.</param>
[GenerateSerializer, Immutable, Alias("venue-coverage")]
public sealed record VenueCoverage(
    [property: Id(0)] int Registered,
    [property: Id(1)] int Active,
    [property: Id(2)] IReadOnlyList<CategoryCoverage> Categories,
    [property: Id(3)] IReadOnlyList<LevelCoverage> Levels)
{
    /// <summary>Scans of today at gates.</summary>
    [Id(4)]
    public long GateScans { get; init; }

    /// <summary>Check-ins of today: people who read a venue's code themselves.</summary>
    [Id(5)]
    public long CheckIns { get; init; }

    /// <summary>Places that should have a code; null until that has been read once.</summary>
    [Id(6)]
    public long? Expected { get; init; }

    /// <summary>Those of them that have one, or have asked for one.</summary>
    [Id(7)]
    public long? Present { get; init; }
}
