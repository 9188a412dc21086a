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

    /// <summary>The regions whose numbers a release is made of: those that are published, and of townships those that make up functional areas.</summary>
    /// <param name="regions">All regions.</param>
    public static IEnumerable<RegionNode> Read(RegionTree regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return regions.Nodes.Where(Cover).Concat(regions.Areas.All.SelectMany(area => area.Members));
    }
}
