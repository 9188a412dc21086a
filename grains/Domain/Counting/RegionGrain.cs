using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Counting;

/// <summary>
/// Sums the nodes' cumulative numbers. It keeps no state of its own: when it wakes it asks the nodes that live, and what
/// nodes that are gone had counted is in the database.
/// </summary>
internal sealed partial class RegionGrain(IRegionNumbers numbers, HeardNodes heard, TimeProvider clock, ILogger<RegionGrain> logger)
    : Grain, IRegionGrain
{
    // Looking costs nothing; the database is asked when there is a reason to.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    private readonly Guid _incarnation = Guid.NewGuid();
    private readonly Dictionary<string, NodeShare> _nodes = [];
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
        _ = this.RegisterGrainTimer(LookAsync, new GrainTimerCreationOptions(LookEvery, LookEvery) { Interleave = true });
    }

    public Task<Guid> Report(RegionReport report)
    {
        Take(report);
        return Task.FromResult(_incarnation);
    }

    public Task<RegionSnapshot> GetSnapshot()
    {
        var today = Today;
        if (_snapshot is null || _snapshot.Day != today)
        {
            _snapshot = Sum(today);
        }

        return Task.FromResult(_snapshot);
    }

    private DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

    private void Take(RegionReport report)
    {
        heard.Hear(report.Node);
        if (report.Day > Today.AddDays(1))
        {
            // No clock is a day ahead; days that are kept are few.
            return;
        }

        if (!_nodes.TryGetValue(report.Node, out var share))
        {
            _nodes.Add(report.Node, share = new());
        }

        if (share.Take(report))
        {
            share.ForgetBefore(Today.AddDays(-1));
            Changed();
        }
    }

    private RegionSnapshot Sum(DateOnly day)
    {
        var registered = default(ColourCounts);
        long shows = 0, allow = 0, check = 0, deny = 0;
        var sketch = default(HyperLogLog);
        var merged = false;
        foreach (var node in _nodes.Values)
        {
            var share = node.Of(day);
            registered += node.Registered;
            shows += share.Shows;
            allow += share.Allow;
            check += share.Check;
            deny += share.Deny;
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

        return new(_code, _version, AsOf(day), day, registered, sketch?.Estimate() ?? 0, shows, allow, check, deny);
    }

    // Until something is counted on a day its numbers are what its midnight made them.
    private DateTimeOffset AsOf(DateOnly day)
    {
        var midnight = DateTimeOffset.FromUnixTimeMilliseconds(ShanghaiDay.StartOf(day));
        return _asOf < midnight ? midnight : _asOf;
    }

    // What a node leaves behind stays counted until it is back, but the table has the last word on who is registered.
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await AskAsync();
        if (heard.IsSettlingDue())
        {
            await SettleAsync(cancellationToken);
        }
    }

    // A node that has nothing new for this region would not say what it has: the database may be behind its journal.
    private Task AskAsync() => heard.AskAsync(
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
        try
        {
            var today = Today;
            var gone = heard.Gone();
            var rows = await numbers.ReadRegionAsync(_code, today, cancellationToken);
            HeardNodes.CheckBound(rows.Count);
            foreach (var node in rows)
            {
                if (!_nodes.TryGetValue(node.Node, out var share))
                {
                    _nodes.Add(node.Node, share = new());
                }

                if (!heard.HasHeard(node.Node))
                {
                    share.Take(node, today);
                }
                else if (gone.Contains(node.Node))
                {
                    _ = share.Settle(node, today);
                }
            }

            heard.Settled(gone);
            Changed();
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            // The wall goes on with what the nodes report; the timer tries again.
            LogNotSettled(logger, error, _code);
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
