using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Verification.Tally;

/// <summary>The registered persons' side of it: the node's share, as the directory commits it.</summary>
public sealed partial class NodeTally
{
    /// <summary>Counts what a committed directory write changed.</summary>
    /// <param name="change">The change.</param>
    public void CountRegistered(DirectoryChange change)
    {
        if (change.Removed is { } removed)
        {
            AddRegistered(removed.Region, default(ColourCounts) - removed.Counts);
        }

        if (change.Added is { } added)
        {
            AddRegistered(added.Region, added.Counts);
        }
    }

    /// <summary>Takes the node's share of the registered persons from the table, in place of what was counted.</summary>
    /// <param name="registered">Everything that the table holds of this node.</param>
    public void ReplaceRegistered(IReadOnlyList<RegisteredTally> registered)
    {
        ArgumentNullException.ThrowIfNull(registered);
        lock (_gate)
        {
            var before = _registered.ToArray();
            Array.Clear(_registered);
            foreach (var row in registered)
            {
                for (var node = Find(row.Region); node is not null; node = node.Parent)
                {
                    _registered[node.Index] += row.Counts;
                }
            }

            for (var index = 0; index < before.Length; index++)
            {
                _today.Dirty[index] |= before[index] != _registered[index];
            }
        }
    }

    private void AddRegistered(RegionCode region, ColourCounts counts)
    {
        lock (_gate)
        {
            for (var node = Find(region); node is not null; node = node.Parent)
            {
                _registered[node.Index] += counts;
                _today.Dirty[node.Index] = true;
            }
        }
    }
}
