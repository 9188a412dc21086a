using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Counting;

/// <summary>Asks a node what it has counted up to now.</summary>
public interface INodeCounts
{
    /// <summary>What a node has counted in a region.</summary>
    /// <param name="node">The node.</param>
    /// <param name="region">The region.</param>
    /// <returns>One report a day that still counts.</returns>
    Task<RegionReport[]> ReadAsync(SiloAddress node, RegionCode region);

    /// <summary>What a node has counted at a venue.</summary>
    /// <param name="node">The node.</param>
    /// <param name="venue">The venue.</param>
    /// <returns>One report a day that still counts and on which the node scanned there.</returns>
    Task<VenueReport[]> ReadAsync(SiloAddress node, VenueId venue);
}
