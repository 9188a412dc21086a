using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting.History;

/// <summary>
/// Computes a day's figures from what is durable: the directory, the tallies that move with the scan records, the shows and
/// sketches that nodes have saved. It may be done any number of times, by several nodes at once: only what differs is written.
/// </summary>
public sealed class DayCounting(IHistoryStore store, RegionTree regions, HistoryOptions options, TimeProvider clock)
{
    /// <summary>Computes a day that is over anew, and keeps what differs from what was kept before.</summary>
    /// <param name="day">The day.</param>
    /// <param name="deepest">Regions below this level are left as they are; how far the day has come is only noted for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the day is settled, and its rows down to the level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not over.</exception>
    public async Task<(HistoryDay Day, IReadOnlyList<RegionDay> Rows)> ComputeAsync(DateOnly day, RegionLevel deepest, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(day, ShanghaiDay.Of(now));

        // Asked before the numbers are read: what is shipped in between makes them newer than they claim to be, never older.
        var complete = DayProgress.IsComplete(day, await store.ReadProgressAsync(cancellationToken));
        var late = (await store.ReadLanesAsync(day, day, cancellationToken)).Where(lane => lane.Lane == LaneCount.Late).Sum(lane => lane.Scans);
        var counted = await store.CountAsync(day, cancellationToken);
        var counts = await store.ReadCountsAsync(day, cancellationToken);
        var active = await ActiveAsync(day, deepest, cancellationToken);
        var kept = (await store.ReadDayAsync(day, deepest, cancellationToken)).ToDictionary(row => row.Region);
        foreach (var row in kept.Values.Where(row => row.Active > 0))
        {
            // A sketch only ever grows, until retention drops it: then the estimate that was kept is all there is.
            active[row.Region] = Math.Max(row.Active, active.GetValueOrDefault(row.Region));
        }

        var rows = DayRollUp.Of(regions, day, counts, active, deepest);
        var changed = rows.Where(row => !kept.Remove(row.Region, out var before) || before != row).ToList();
        var head = new HistoryDay(
            day, DayProgress.IsSettled(day, complete, now, options), complete, counted, now.ToUnixTimeMilliseconds(), late);
        await store.WriteDayAsync(
            deepest == RegionLevel.Village ? head : null, changed, [.. kept.Keys.Select(region => (day, region))], cancellationToken);
        return (head, rows);
    }

    // City by city: the sketches of a whole province at once would be hundreds of megabytes.
    private async Task<Dictionary<RegionCode, long>> ActiveAsync(DateOnly day, RegionLevel deepest, CancellationToken cancellationToken)
    {
        var active = new Dictionary<RegionCode, long>();
        var root = regions.Root.Code;
        foreach (var (first, end) in regions.Root.Children.Select(city => (city.Code.Value, city.Code.End)).Prepend((root.Value, root.Value + 1)))
        {
            var sketches = await store.ReadSketchesAsync(day, first, end, deepest, cancellationToken);
            foreach (var region in sketches.GroupBy(sketch => sketch.Region))
            {
                var union = new HyperLogLog();
                foreach (var sketch in region)
                {
                    union.Merge(HyperLogLog.FromBytes(sketch.Sketch));
                }

                active[region.Key] = union.Estimate();
            }
        }

        return active;
    }
}
