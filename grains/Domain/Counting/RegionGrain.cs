using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Counting;

/// <summary>
/// Sums the nodes' cumulative numbers. It keeps no state of its own: when it wakes it asks the nodes that live, and what
/// nodes that are gone had counted is in the database.
/// </summary>
internal sealed partial class RegionGrain(IRegionNumbers numbers, NodeSum<RegionShare> sum, TimeProvider clock, ILogger<RegionGrain> logger)
    : Grain, IRegionGrain
{
    // Looking costs nothing; the database is asked when there is a reason to.
    private static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(15);

    private readonly Guid _incarnation = Guid.NewGuid();
    private RegionCode _code;
    private RegionSnapshot? _snapshot;
    private long _version;
    private DateTimeOffset _asOf;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _code = new(this.GetPrimaryKeyLong());
        _asOf = clock.GetUtcNow();
        await SettleAsync(cancellationToken);
        // Not waited for: a node that does not answer must not keep the region from serving.
        _ = this.RegisterGrainTimer(_ => AskAsync(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });
        _ = this.RegisterGrainTimer(TickAsync, new GrainTimerCreationOptions(TickEvery, TickEvery) { Interleave = true });
    }

    public Task<Guid> Report(RegionReport report)
    {
        Take(report);
        return Task.FromResult(_incarnation);
    }

    public Task<RegionSnapshot> GetSnapshot()
    {
        var today = sum.Today;
        if (_snapshot is null || _snapshot.Day != today)
        {
            _snapshot = Sum(today);
        }

        return Task.FromResult(_snapshot);
    }

    public async Task<RegionSnapshot?> GetClosing(DateOnly day)
    {
        if (day != sum.Today.AddDays(-1))
        {
            return null;
        }

        // Nodes that are gone have left their share of the day in the database; those that live may have told more than it has.
        var stored = (await numbers.ReadRegionAsync(_code, day, CancellationToken.None)).Select(node => (node.Node, RegionShare.Of(node)));
        return Sum(day, sum.Of(day, stored)) with { AsOf = DateTimeOffset.FromUnixTimeMilliseconds(ShanghaiDay.StartOf(day.AddDays(1)) - 1) };
    }

    private void Take(RegionReport report)
    {
        if (!sum.Take(report, RegionShare.Of(report)))
        {
            return;
        }

        // A late record belongs to its day: the numbers of today are as old as they were.
        if (_snapshot is { } told && told.Day == sum.Today && report.Day != told.Day && Sum(told.Day) == told)
        {
            return;
        }

        Changed();
    }

    private RegionSnapshot Sum(DateOnly day) => Sum(day, sum.Nodes.Select(node => node.Of(day) with { Registered = node.Latest.Registered }));

    private RegionSnapshot Sum(DateOnly day, IEnumerable<RegionShare> shares)
    {
        var registered = default(ColourCounts);
        var shows = 0L;
        var scans = default(VerdictCounts);
        var sketch = default(HyperLogLog);
        var merged = false;
        foreach (var share in shares)
        {
            registered += share.Registered;
            shows += share.Shows;
            scans += share.Scans;
            if (share.Sketch is null)
            {
                continue;
            }

            if (sketch is null)
            {
                sketch = share.Sketch;
                continue;
            }

            // The first sketch is one node's own: a union must not be written into it.
            if (!merged)
            {
                sketch = HyperLogLog.FromBytes(sketch.ToBytes());
                merged = true;
            }

            sketch.Merge(share.Sketch);
        }

        return new(_code, _version, AsOf(day), day, registered, sketch?.Estimate() ?? 0, shows, scans.Allow, scans.Check, scans.Deny);
    }

    // Until something is counted on a day its numbers are what its midnight made them.
    private DateTimeOffset AsOf(DateOnly day)
    {
        var midnight = DateTimeOffset.FromUnixTimeMilliseconds(ShanghaiDay.StartOf(day));
        return _asOf < midnight ? midnight : _asOf;
    }

    // What a node leaves behind stays counted until it is back, but the table has the last word on who is registered.
    private async Task TickAsync(CancellationToken cancellationToken)
    {
        await AskAsync();
        if (sum.IsSettlingDue)
        {
            await SettleAsync(cancellationToken);
        }
    }

    private Task AskAsync() => sum.AskAsync(
        async (counts, node) =>
        {
            foreach (var report in await counts.ReadAsync(node, _code))
            {
                Take(report);
            }
        },
        (node, error) => LogNotTold(logger, error, _code, node));

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        // Unsettled, the wall goes on with what the nodes report; the timer tries again.
        if (await sum.SettleAsync(
            async day => (await numbers.ReadRegionAsync(_code, day, cancellationToken)).Select(node => (node.Node, RegionShare.Of(node))),
            error => LogNotSettled(logger, error, _code)))
        {
            Changed();
        }
    }

    private void Changed()
    {
        _version++;
        _asOf = clock.GetUtcNow();
        _snapshot = null;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Region {Region} was not told by node {Node} what it has counted; it will be asked again")]
    private static partial void LogNotTold(ILogger logger, Exception error, RegionCode region, string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Region {Region} could not be settled against the database; it will be tried again")]
    private static partial void LogNotSettled(ILogger logger, Exception error, RegionCode region);
}
