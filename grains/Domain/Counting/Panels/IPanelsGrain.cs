using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>
/// What the wall shows beside the numbers of regions, keyed 0: one grain for the cluster, so that neither the database nor
/// the nodes are asked by every viewer. It keeps no state: nodes that live report everything again when it has woken anew.
/// </summary>
[Alias("panels")]
public interface IPanelsGrain : IGrainWithIntegerKey
{
    /// <summary>Takes a node's report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The activation's incarnation: when it is not the one a node knows, the node must send everything again.</returns>
    [Alias("report")]
    Task<Guid> Report(PanelReport report);

    /// <summary>The panels of a region, a few seconds old at most.</summary>
    /// <param name="region">A region of the tree.</param>
    /// <returns>The panels; the same object until something is counted anew.</returns>
    [Alias("region")]
    Task<RegionPanels> GetPanels(RegionCode region);

    /// <summary>How the service itself is.</summary>
    /// <returns>Nodes and their lags.</returns>
    [Alias("service")]
    Task<ServiceHealth> GetService();
}
