using HealthPass.Grains.Clockwork;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Counting.History;

/// <summary>
/// The cluster has one, so that each five minutes are sampled once. A reminder brings it back when its node has ended; it
/// keeps no state, because what is kept is in the database.
/// </summary>
internal sealed partial class HistoryGrain(
    IHistoryStore store, DayCounting counting, RegionTree regions, HistoryOptions options, TimeProvider clock, ILogger<HistoryGrain> logger)
    : ClusterTask("The history of regions", "history", TimeSpan.FromSeconds(10), clock, logger), IHistoryGrain
{
    private const int MaxInFlight = 64;

    // How far back a node that was away may still bring records: as long as they would be kept.
    private const int LateDays = 28;

    // Townships and villages have 37 thousand rows a day; larger regions have 205, which stay for good.
    private const int SmallRegionDays = 400;

    private static readonly TimeSpan CountEvery = TimeSpan.FromMinutes(5);

    private readonly List<RegionNode> _sampled = [.. regions.Nodes.Where(node => node.Level <= RegionLevel.County)];
    private long _slot;
    private DateTimeOffset _countedAt = DateTimeOffset.MinValue;
    private DateOnly _droppedOn;

    public Task Tick()
    {
        _countedAt = DateTimeOffset.MinValue;
        return TickAsync();
    }

    // A sample that was missed stays missing; days are computed later.
    protected override async Task DoWhatIsDueAsync()
    {
        await SampleAsync();
        // A day that has just ended is asked for at once.
        if (Clock.GetUtcNow() - _countedAt >= CountEvery || ShanghaiDay.Of(Clock.GetUtcNow()) != ShanghaiDay.Of(_countedAt))
        {
            await CountAsync();
            _countedAt = Clock.GetUtcNow();
        }

        await DropAsync();
    }

    private async Task SampleAsync()
    {
        var slot = DaySlots.Of(Clock.GetUtcNow());
        if (slot == _slot)
        {
            return;
        }

        var points = new List<RegionPoint>(_sampled.Count);
        foreach (var chunk in _sampled.Chunk(MaxInFlight))
        {
            var numbers = await Task.WhenAll(chunk.Select(region => GrainFactory.GetGrain<IRegionGrain>(region.Code.Value).GetSnapshot()));
            var at = Clock.GetUtcNow().ToUnixTimeMilliseconds();

            // Past midnight a region may already answer for the next day: that is no sample of these five minutes.
            points.AddRange(numbers.Where(region => region.Day == DaySlots.DayOf(slot)).Select(region => new RegionPoint(
                region.Code, slot, at, region.Registered.Registered, region.Active, region.Shows, region.Scans)));
        }

        await store.WritePointsAsync(points, CancellationToken.None);
        _slot = slot;
    }

    private async Task CountAsync()
    {
        var yesterday = ShanghaiDay.Of(Clock.GetUtcNow()).AddDays(-1);
        var from = yesterday.AddDays(1 - LateDays);
        var known = (await store.ReadDaysAsync(from, yesterday, CancellationToken.None)).ToDictionary(day => day.Day);
        var nodes = await store.ReadProgressAsync(CancellationToken.None);
        var late = (await store.ReadLanesAsync(from, yesterday, CancellationToken.None))
            .Where(lane => lane.Lane == LaneCount.Late).ToDictionary(lane => lane.Day, lane => lane.Scans);

        // The history begins with the first day that was counted; a new installation has no days before it.
        var first = known.Count > 0 ? known.Keys.Min() : yesterday;
        for (var day = first; day <= yesterday; day = day.AddDays(1))
        {
            if (!known.TryGetValue(day, out var before) || before.Late != late.GetValueOrDefault(day) || await HasChangedAsync(before, nodes))
            {
                var (head, _) = await counting.ComputeAsync(day, RegionLevel.Village, CancellationToken.None);
                if (before is { Settled: true } && before.Counted != head.Counted)
                {
                    LogLate(Logger, day, head.Counted - before.Counted);
                }
            }
        }
    }

    private async Task<bool> HasChangedAsync(HistoryDay day, IReadOnlyList<NodeProgress> nodes)
    {
        if (day.Complete)
        {
            return false;
        }

        var complete = DayProgress.IsComplete(day.Day, nodes);
        return complete
            || day.Settled != DayProgress.IsSettled(day.Day, complete, Clock.GetUtcNow(), options)
            || day.Counted != await store.CountAsync(day.Day, CancellationToken.None);
    }

    private async Task DropAsync()
    {
        var today = ShanghaiDay.Of(Clock.GetUtcNow());
        if (today != _droppedOn)
        {
            await store.DropAsync(DaySlots.FirstOf(today.AddDays(1 - options.PointDays)), today.AddDays(-SmallRegionDays), CancellationToken.None);
            _droppedOn = today;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Counts} scans and shows of {Day} came after the day was settled; its history is corrected, a report that was issued is not")]
    private static partial void LogLate(ILogger logger, DateOnly day, long counts);
}
