using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>Which regions' numbers are published.</summary>
public static class PublishedRegions
{
    /// <summary>Whether a region's are: down to the county. In townships and villages people know each other.</summary>
    public static bool Cover(RegionNode region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return region.Level <= RegionLevel.County;
    }
}
