using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Targets;

/// <summary>Finds the target that a region goes by.</summary>
public static class TargetOf
{
    /// <summary>The region's own target, else that of the nearest region above which has one.</summary>
    /// <param name="region">The region.</param>
    /// <param name="own">Targets by the region that they were set for.</param>
    /// <returns>The target, null where neither the region nor any above it has one. It is inherited when its region is another.</returns>
    public static RegionTarget? Find(RegionNode region, IReadOnlyDictionary<RegionCode, RegionTarget> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        for (var node = region; node is not null; node = node.Parent)
        {
            if (own.TryGetValue(node.Code, out var target))
            {
                return target;
            }
        }

        return null;
    }
}
