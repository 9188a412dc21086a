using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>Which places are asked for.</summary>
/// <param name="Region">In this region and below.</param>
/// <param name="State">How they stand.</param>
/// <param name="Category">Wire name of their category, null for any.</param>
/// <param name="Today">The day now.</param>
/// <param name="After">The key that the page begins behind, empty for the first.</param>
/// <param name="Limit">The most to return.</param>
public sealed record CoverageQuery(RegionCode Region, CoverageState State, string? Category, DateOnly Today, string After, int Limit);
