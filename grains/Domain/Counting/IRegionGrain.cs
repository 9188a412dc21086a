using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Counting;

/// <summary>A region of the five-level tree, keyed by its 12-digit code: it sums what the nodes have counted.</summary>
[Alias("region")]
public interface IRegionGrain : IGrainWithIntegerKey
{
    /// <summary>Takes a node's cumulative numbers.</summary>
    /// <param name="report">The numbers.</param>
    /// <returns>The activation's incarnation: when it is not the one a node knows, the node must send everything again.</returns>
    [Alias("report")]
    Task<Guid> Report(RegionReport report);

    /// <summary>The region's numbers now.</summary>
    /// <returns>The numbers.</returns>
    [Alias("snapshot")]
    Task<RegionSnapshot> GetSnapshot();

    /// <summary>The region's numbers as yesterday ended, while the history has no row of it yet. Late records are in them.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Numbers that bear the day's last instant; who is registered is told as of now. Null for any day but yesterday.</returns>
    [Alias("closing")]
    Task<RegionSnapshot?> GetClosing(DateOnly day);
}
