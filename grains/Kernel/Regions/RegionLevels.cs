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

    private static readonly WireNames<AreaBasis> AreaBases = new(
    [
        (AreaBasis.Listed, "listed"),
        (AreaBasis.Reported, "reported"),
    ], nameless: [AreaBasis.None]);

    /// <summary>The word of a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns><c>province</c>, <c>city</c>, <c>county</c>, <c>township</c> or <c>village</c>.</returns>
    public static string ToWire(this RegionLevel level) => Levels.Of(level);

    /// <summary>The word of where a population comes from.</summary>
    /// <param name="basis">Where.</param>
    /// <returns><c>census</c> or <c>estimate</c>, null without a population.</returns>
    public static string? ToWire(this PopulationBasis basis) => Bases.Find(basis);

    /// <summary>The word of how certain a functional area's members are.</summary>
    /// <param name="basis">How.</param>
    /// <returns><c>listed</c> or <c>reported</c>.</returns>
    public static string ToWire(this AreaBasis basis) => AreaBases.Of(basis);
}
