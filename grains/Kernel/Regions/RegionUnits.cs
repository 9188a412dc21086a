
namespace HealthPass.Kernel.Regions;

/// <summary>Levels of regions in SQL.</summary>
public static class RegionUnits
{
    /// <summary>A number of which the code of every region of this level or a higher one is a multiple, and no other.</summary>
    /// <param name="deepest">The level.</param>
    /// <returns>A power of ten.</returns>
    public static long Of(RegionLevel deepest) => deepest switch
    {
        RegionLevel.Village => 1,
        RegionLevel.Township => 1_000,
        RegionLevel.County => 1_000_000,
        RegionLevel.City => 100_000_000,
        _ => 10_000_000_000,
    };
}
