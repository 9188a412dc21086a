using HealthPass.Kernel.Wire;

namespace HealthPass.Kernel.Regions;

/// <summary>The words of levels and of where a population comes from, as the interfaces write them.</summary>
public static class RegionLevels
{
    private static readonly WireNames<RegionLevel> Levels = new(
    [
        (RegionLevel.Province, "province"),
        (RegionLevel.City, "city"),
        (RegionLevel.County, "county"),
        (RegionLevel.Township, "township"),
        (RegionLevel.Village, "village"),
    ], otherwise: "village");

    private static readonly WireNames<PopulationBasis> Bases = new(
    [
        (PopulationBasis.Census, "census"),
        (PopulationBasis.Estimate, "estimate"),
    ], nameless: [PopulationBasis.None]);

    /// <summary>The word of a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns><c>province</c>, <c>city</c>, <c>county</c>, <c>township</c> or <c>village</c>.</returns>
    public static string ToWire(this RegionLevel level) => Levels.Of(level);

    /// <summary>The word of where a population comes from.</summary>
    /// <param name="basis">Where.</param>
    /// <returns><c>census</c> or <c>estimate</c>, null without a population.</returns>
    public static string? ToWire(this PopulationBasis basis) => Bases.Find(basis);
}
