using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.History;

/// <summary>Adds what is recorded under each region's own code up to everything above it.</summary>
public static class DayRollUp
{
    /// <summary>The day's figures of every region that has any.</summary>
    /// <param name="tree">The regions.</param>
    /// <param name="day">The day.</param>
    /// <param name="counts">What is recorded under each code. A code that the tree does not have counts for the next region above that it has.</param>
    /// <param name="active">Active persons by region; a sketch includes what lies below, so they are not added up.</param>
    /// <param name="deepest">Regions below this level are left out of the answer; their counts are not.</param>
    /// <returns>Figures in order of code, a parent's including its children's.</returns>
    public static IReadOnlyList<RegionDay> Of(
        RegionTree tree, DateOnly day, IReadOnlyList<RegionCounts> counts, IReadOnlyDictionary<RegionCode, long> active, RegionLevel deepest)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(active);
        var rows = new RegionDay?[tree.Nodes.Count];
        foreach (var count in counts)
        {
            for (RegionNode? node = tree.Current(count.Region); node is not null; node = node.Parent)
            {
                var row = rows[node.Index] ?? Empty(day, node);
                rows[node.Index] = row with
                {
                    Registered = row.Registered + count.Registered,
                    Gained = row.Gained + count.Gained,
                    Shows = row.Shows + count.Shows,
                    Scans = row.Scans + count.Scans,
                    Venues = row.Venues + count.Venues,
                    VenuesScanned = row.VenuesScanned + count.VenuesScanned,
                };
            }
        }

        foreach (var (region, persons) in active)
        {
            if (tree.TryFind(region, out var node))
            {
                // Who is active is registered: an estimate above that is known to be too high.
                var row = rows[node.Index] ?? Empty(day, node);
                rows[node.Index] = row with { Active = Math.Min(persons, row.Registered) };
            }
        }

        return [.. rows.OfType<RegionDay>().Where(row => !row.IsEmpty && row.Region.Level <= deepest).OrderBy(row => row.Region)];
    }

    private static RegionDay Empty(DateOnly day, RegionNode node) => new(day, node.Code, 0, 0, 0, 0, default, 0, 0);
}
