using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>Decides how a node is.</summary>
public static class NodeConditions
{
    private static readonly WireNames<NodeCondition> Names = new(
    [
        (NodeCondition.Alive, "alive"),
        (NodeCondition.Silent, "silent"),
        (NodeCondition.Changing, "changing"),
        (NodeCondition.Gone, "gone"),
    ], otherwise: "gone");

    /// <summary>A node that is alive reports more often than this.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>Decides.</summary>
    /// <param name="status">Its place in the cluster, null for none.</param>
    /// <param name="unheard">How long it has not reported, since the panels woke at the earliest.</param>
    /// <returns>Its condition.</returns>
    public static NodeCondition Of(SiloStatus? status, TimeSpan unheard) => status switch
    {
        SiloStatus.Active => unheard > Silence ? NodeCondition.Silent : NodeCondition.Alive,
        SiloStatus.Created or SiloStatus.Joining or SiloStatus.ShuttingDown or SiloStatus.Stopping => NodeCondition.Changing,
        _ => NodeCondition.Gone,
    };

    /// <summary>The word for a condition.</summary>
    /// <param name="condition">A condition.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this NodeCondition condition) => Names.Of(condition);
}
