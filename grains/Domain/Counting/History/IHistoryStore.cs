using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.History;

/// <summary>The history of regions by day and by five minutes, and what a day's figures are computed from.</summary>
public interface IHistoryStore
{
    /// <summary>Says up to when this node's records are in the database.</summary>
    /// <param name="shippedThrough">Unix milliseconds; an earlier one than said before changes nothing.</param>
    /// <param name="stopped">Whether the node ends now, with nothing left to ship.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WriteProgressAsync(long shippedThrough, bool stopped, CancellationToken cancellationToken);

    /// <summary>How far every node is that ever shipped anything.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a node.</returns>
    Task<IReadOnlyList<NodeProgress>> ReadProgressAsync(CancellationToken cancellationToken);

    /// <summary>How many scans and shows of a day are in the database: another number than before means that late ones have come.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Scans and shows together.</returns>
    Task<long> CountAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The scans of days by lane, of all nodes together.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a day and lane that has any, in order of day and lane.</returns>
    Task<IReadOnlyList<LaneCount>> ReadLanesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>What the directory, the tallies and the venues hold of a day, in one snapshot.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a region that a record names.</returns>
    Task<IReadOnlyList<RegionCounts>> ReadCountsAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The nodes' sketches of active persons of a day, for regions of the tree whose codes lie in a stretch.</summary>
    /// <param name="day">The day.</param>
    /// <param name="first">The first code.</param>
    /// <param name="end">The code behind the last.</param>
    /// <param name="deepest">Regions below this level are left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Sketches in order of region.</returns>
    Task<IReadOnlyList<ActiveSketch>> ReadSketchesAsync(DateOnly day, long first, long end, RegionLevel deepest, CancellationToken cancellationToken);

    /// <summary>Rows of a day, of regions down to a level.</summary>
    /// <param name="day">The day.</param>
    /// <param name="deepest">Regions below this level are left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows in order of code.</returns>
    Task<IReadOnlyList<RegionDay>> ReadDayAsync(DateOnly day, RegionLevel deepest, CancellationToken cancellationToken);

    /// <summary>Rows of one region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows in order of day, each with whether the day is settled.</returns>
    Task<IReadOnlyList<(RegionDay Row, bool Settled)>> ReadRegionAsync(RegionCode region, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Who was registered in regions when the days of a stretch ended.</summary>
    /// <param name="regions">The regions, 512 at most.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a region and day that there is a row of, in no promised order.</returns>
    Task<IReadOnlyList<(RegionCode Region, DateOnly Day, long Registered)>> ReadRegisteredAsync(
        IReadOnlyList<RegionCode> regions, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>What a region and its children gained on each settled day of a stretch.</summary>
    /// <param name="regions">The regions, 512 at most.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a region and settled day, in order of region and day.</returns>
    Task<IReadOnlyList<(RegionCode Region, DateOnly Day, long Gained)>> ReadGainsAsync(
        IReadOnlyList<RegionCode> regions, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>How many persons applied since an instant, by home region as the directory names it.</summary>
    /// <param name="region">The region; rows below it count too, each under its own code.</param>
    /// <param name="since">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Region and persons.</returns>
    Task<IReadOnlyList<(RegionCode Region, long Persons)>> CountAppliedAsync(RegionCode region, long since, CancellationToken cancellationToken);

    /// <summary>What is known of days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a day that was computed, in order.</returns>
    Task<IReadOnlyList<HistoryDay>> ReadDaysAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Writes rows of a day, and how far the day has come, in one transaction.</summary>
    /// <param name="day">How far the day has come; null leaves that as it is.</param>
    /// <param name="changed">Rows that are new or different.</param>
    /// <param name="gone">Regions of that day whose row is no longer wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WriteDayAsync(HistoryDay? day, IReadOnlyList<RegionDay> changed, IReadOnlyList<(DateOnly Day, RegionCode Region)> gone, CancellationToken cancellationToken);

    /// <summary>Writes samples. A slot that has one keeps it.</summary>
    /// <param name="points">The samples.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WritePointsAsync(IReadOnlyList<RegionPoint> points, CancellationToken cancellationToken);

    /// <summary>Samples of one region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="fromSlot">The first slot, Unix seconds.</param>
    /// <param name="endSlot">The slot behind the last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Samples in order of time.</returns>
    Task<IReadOnlyList<RegionPoint>> ReadPointsAsync(RegionCode region, long fromSlot, long endSlot, CancellationToken cancellationToken);

    /// <summary>Forgets samples from before a slot, and the rows of townships and villages from before a day.</summary>
    /// <param name="pointsBefore">Unix seconds.</param>
    /// <param name="smallRegionsBefore">The first day to keep for townships and villages; larger regions keep theirs for good.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    Task DropAsync(long pointsBefore, DateOnly smallRegionsBefore, CancellationToken cancellationToken);
}
