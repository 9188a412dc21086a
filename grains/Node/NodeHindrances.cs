using HealthPass.Grains.Audit;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Standing;

namespace HealthPass.Node;

/// <summary>What keeps this node from doing all of its work, now: the same as its health checks say, by cause.</summary>
public sealed class NodeHindrances(NodeStanding standing, NodeDrain drain, JournalWatch journal, WriteProbe writes, AuditStanding audit, ScanShipper shipper)
{
    /// <summary>The causes; none where the node is ready.</summary>
    public IReadOnlySet<UnreadyCause> Causes
    {
        get
        {
            var causes = writes.Faults.Select(fault => fault.Cause).ToHashSet();
            Add(causes, UnreadyCause.Isolated, !standing.MayServe);
            Add(causes, UnreadyCause.Draining, drain.IsDraining);
            Add(causes, UnreadyCause.Journal, journal.IsFailing);
            Add(causes, UnreadyCause.Audit, audit.Fault != AuditFault.None);
            Add(causes, UnreadyCause.Shipping, shipper.FailingFor > ShippingCheck.Tolerated);
            return causes;
        }
    }

    /// <summary>Whether the node is cut off from its cluster, and answers nothing.</summary>
    public bool IsIsolated => !standing.MayServe;

    private static void Add(HashSet<UnreadyCause> causes, UnreadyCause cause, bool stands)
    {
        if (stands)
        {
            _ = causes.Add(cause);
        }
    }
}
