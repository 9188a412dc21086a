using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Node.Ports;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Tests.Simulation;

/// <summary>
/// Nodes that count scans over a midnight, tell the regions, crash and are soon back, maybe before what they had sent has
/// arrived, and regions that forget. Tally, reporter and the arithmetic of shares are the real ones; a node's journal is a
/// list that survives it, and some of it has reached a table.
/// Promise: no region ever shows more than the nodes have journalled, what a node has told a region never goes back while
/// the region remembers, and once faults end and every node has had something to tell a region, it shows exactly what is
/// journalled, of yesterday too.
/// </summary>
internal sealed class TallyWorld : IDisposable
{
    private const int Chaos = 20_000;

    private static readonly VenueId[] Venues = [new(1), new(2)];
    private static readonly RegionNode[] Cities = [SmallTree.FirstCity, SmallTree.SecondCity];

    private readonly Simulator _simulator;
    private readonly Network _network;
    private readonly TallyFault _fault;
    private readonly TempFolder _folder = new();
    private readonly ScanJournal _unused;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<long, Region> _regions = [];
    private readonly Dictionary<(long Region, DateOnly Day), long> _journalled = [];
    private int _scans;

    private TallyWorld(int seed, TallyFault fault)
    {
        _simulator = new(seed) { Check = CheckTotals };
        _network = new(_simulator);
        _fault = fault;

        // The reporter keeps show counts in it; there are none in this world.
        _unused = new(new() { Folder = _folder.Of("journal") }, new NodeTally(SmallTree.Tree, "unused", Today), NullLogger<ScanJournal>.Instance);
        foreach (var region in SmallTree.Tree.Nodes)
        {
            _regions[region.Code.Value] = new(this, region);
        }

        for (var i = _simulator.Random.Next(1, 4); i > 0; i--)
        {
            _nodes.Add(new(this, $"node-{i}"));
        }
    }

    private DateOnly Today => ShanghaiDay.Of(_simulator.Clock.GetUtcNow());

    /// <summary>Runs one seed.</summary>
    /// <returns>What happened, for comparison.</returns>
    public static string Run(int seed, TallyFault fault = TallyFault.None)
    {
        using var world = new TallyWorld(seed, fault);
        world.Unfold();
        return $"{world._simulator.Events} events, {world._scans} scans";
    }

    public void Dispose()
    {
        _unused.Dispose();
        _folder.Dispose();
    }

    private void Unfold()
    {
        for (var i = 0; i < 60; i++)
        {
            _simulator.Sometime(Chaos, () => _simulator.Pick(_nodes).Scan(_simulator.Random.Next(Cities.Length)));
        }

        for (var i = 0; i < 20; i++)
        {
            _simulator.Sometime(Chaos, () => _simulator.Pick(_nodes).Ship());
        }

        for (var i = _simulator.Random.Next(4); i > 0; i--)
        {
            _simulator.Sometime(Chaos, () => CrashBusy(_simulator.Pick(_nodes)));
        }

        for (var i = _simulator.Random.Next(4); i > 0; i--)
        {
            var region = _simulator.Pick(SmallTree.Tree.Nodes).Code.Value;
            _simulator.Sometime(Chaos, () => _regions[region].Forget());
        }

        _simulator.Run(Chaos);
        _network.IsCalm = true;
        _simulator.Run(6_000);

        // A region that woke anew says so when a node has something to tell it, and not before: each node has, once.
        foreach (var node in _nodes)
        {
            node.Scan(0);
            node.Scan(1);
        }

        _simulator.Run(4_000);
        foreach (var (key, expected) in _journalled)
        {
            var shown = _regions[key.Region].TotalOf(key.Day);
            if (shown != expected)
            {
                throw new BrokenPromiseException($"Region {key.Region} shows {shown} scans of {key.Day:O} after all faults have ended; {expected} are journalled.");
            }
        }
    }

    // With something told that is still under way, and with something that is in the journal and not told.
    private void CrashBusy(Node node)
    {
        var city = _simulator.Random.Next(Cities.Length);
        node.Scan(city);
        _simulator.After(_simulator.Random.Next(1_000), () =>
        {
            node.Scan(city);
            node.Crash();
        });
    }

    private void CheckTotals()
    {
        foreach (var region in _regions.Values)
        {
            foreach (var day in (ReadOnlySpan<DateOnly>)[Today, Today.AddDays(-1)])
            {
                var journalled = _journalled.GetValueOrDefault((region.Code, day));
                var shown = region.TotalOf(day);
                if (shown > journalled)
                {
                    throw new BrokenPromiseException($"Region {region.Code} shows {shown} scans of {day:O}, and only {journalled} are journalled.");
                }
            }
        }
    }

    private void Journalled(in ScanRecord scan)
    {
        var day = ShanghaiDay.Of(scan.ScannedAt);
        for (var region = Cities.Single(Of(scan.Region)); region is not null; region = region.Parent)
        {
            _journalled[(region.Code.Value, day)] = _journalled.GetValueOrDefault((region.Code.Value, day)) + 1;
        }

        static Func<RegionNode, bool> Of(RegionCode code) => city => city.Code == code;
    }

    /// <summary>A region's grain: only what it remembers is modelled, the arithmetic is its own.</summary>
    private sealed class Region(TallyWorld world, RegionNode node)
    {
        private readonly Dictionary<string, NodeShare<RegionShare>> _shares = [];
        private readonly Dictionary<(string, DateOnly), long> _added = [];
        private readonly Dictionary<(string, DateOnly), long> _told = [];
        private int _incarnation;
        private long _arrived;

        public long Code => node.Code.Value;

        public Guid Report(RegionReport report)
        {
            if (world._fault == TallyFault.SendsIncrements)
            {
                _added[(report.Node, report.Day)] = _added.GetValueOrDefault((report.Node, report.Day)) + report.Allow;
            }
            else
            {
                var share = ShareOf(report.Node);
                var taken = world._fault switch
                {
                    TallyFault.IgnoresSequence => report with { Sequence = ++_arrived },
                    TallyFault.IgnoresProcess => report with { Process = 0 },
                    _ => report,
                };
                _ = share.Take(taken, RegionShare.Of(taken));
                share.ForgetBefore(world.Today.AddDays(-1));
                NeverBack(report.Node, report.Day, share.Of(report.Day).Scans.Allow);
            }

            return new(world._fault == TallyFault.HidesIncarnation ? 0 : _incarnation, 0, 0, new byte[8]);
        }

        public long TotalOf(DateOnly day) => world._fault == TallyFault.SendsIncrements
            ? _added.Where(added => added.Key.Item2 == day).Sum(added => added.Value)
            : _shares.Values.Sum(share => share.Of(day).Scans.Allow);

        /// <summary>The grain wakes anew, and finds in the table what nodes have shipped.</summary>
        public void Forget()
        {
            _incarnation++;
            _shares.Clear();
            _told.Clear();
            foreach (var told in world._nodes)
            {
                var shipped = told.Shipped(world.Today).Where(scan => scan.Region == node.Code || node.Parent is null).Count();
                ShareOf(told.Name).TakeStored(world.Today, new(default, 0, new(shipped, 0, 0), null));
            }
        }

        // A report that is late to a grain that has just woken may be older than what the table said; what nodes have told it
        // since it woke never goes back.
        private void NeverBack(string name, DateOnly day, long scans)
        {
            var before = _told.GetValueOrDefault((name, day));
            if (scans < before)
            {
                throw new BrokenPromiseException($"Region {Code} goes back from {before} to {scans} scans of {day:O} at {name}.");
            }

            _told[(name, day)] = scans;
        }

        private NodeShare<RegionShare> ShareOf(string name)
        {
            if (!_shares.TryGetValue(name, out var share))
            {
                _shares.Add(name, share = new());
            }

            return share;
        }
    }

    /// <summary>A node: its journal and its rows outlive its process.</summary>
    private sealed class Node
    {
        private readonly TallyWorld _world;
        private readonly List<ScanRecord> _journal = [];
        private readonly Dictionary<(long, DateOnly), long> _sent = [];
        private NodeTally? _tally;
        private int _shipped;
        private int _processes;

        public Node(TallyWorld world, string name)
        {
            _world = world;
            Name = name;
            Start();
        }

        public string Name { get; }

        public IEnumerable<ScanRecord> Shipped(DateOnly day) => _journal.Take(_shipped).Where(scan => ShanghaiDay.Of(scan.ScannedAt) == day);

        public void Scan(int at)
        {
            if (_tally is null)
            {
                return;
            }

            var scan = Samples.Scan(++_world._scans, Verdict.Allow, _world._simulator.Clock.GetUtcNow(), Venues[at], Cities[at]);
            _journal.Add(scan);
            _world.Journalled(scan);
            _tally.OnDurable(scan);
        }

        public void Ship() => _shipped = _journal.Count;

        public void Crash()
        {
            if (_tally is not null)
            {
                _tally = null;
                _world._simulator.After(50 + _world._simulator.Random.Next(1_000), Start);
            }
        }

        // As NodeRecovery does: the table's tallies, then the journal behind them.
        private void Start()
        {
            var tally = new NodeTally(SmallTree.Tree, Name, _world.Today);
            var yesterday = _world.Today.AddDays(-1);
            tally.Restore(
                ++_processes,
                [],
                [
                    .. _journal.Take(_shipped).GroupBy(scan => (Day: ShanghaiDay.Of(scan.ScannedAt), scan.VenueId, scan.Region))
                        .Where(rows => rows.Key.Day >= yesterday)
                        .Select(rows => new VenueTally(rows.Key.Day, rows.Key.VenueId, rows.Key.Region, new(rows.Count(), 0, 0))),
                ],
                [],
                []);
            foreach (var scan in _journal.Skip(_shipped))
            {
                tally.OnDurable(scan);
            }

            _tally = tally;
            _sent.Clear();
            var reporter = new TallyReporter(
                tally, new GrainCounts(FakeGrains.Of((type, key, _, told) => Answer(tally, type, key, told))), _world._unused, new Verification.Shipping.FakeScanStore(),
                _world._simulator.Clock, NullLogger<TallyReporter>.Instance);
            _world._simulator.After(_world._simulator.Random.Next(500), () => Report(tally, reporter));
        }

        // The reporter's own loop: the next round begins half a second later, once the last is over.
        private async void Report(NodeTally tally, TallyReporter reporter)
        {
            if (!ReferenceEquals(tally, _tally))
            {
                return;
            }

            tally.OpenToday(_world.Today);
            await reporter.ReportAsync();
            _world._simulator.After(500, () => Report(tally, reporter));
        }

        private Task<Guid> Answer(NodeTally tally, Type type, object key, object?[] told)
        {
            if (type != typeof(IRegionGrain))
            {
                return Task.FromResult(Guid.Empty);
            }

            var report = (RegionReport)told[0]!;
            if (_world._fault == TallyFault.SendsIncrements)
            {
                var sent = _sent.GetValueOrDefault(((long)key, report.Day));
                _sent[((long)key, report.Day)] = report.Allow;
                report = report with { Allow = report.Allow - sent };
            }

            return _world._network.CallAsync(
                () => true, () => _world._regions[(long)key].Report(report), () => ReferenceEquals(tally, _tally), () => new TimeoutException());
        }
    }
}
