using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Tests.Simulation;

/// <summary>
/// A node that journals, ships, crashes and comes back, and a database behind a bad network: transactions that fail, that
/// commit and say nothing, and that commit long after the node has given up or has been replaced. Journal and shipper are
/// the real ones, the journal on a real file. The table has no key on the scan id, so that the watermark stands alone.
/// Promise: every acknowledged scan is in the table once faults have ended, and none is there twice, ever.
/// </summary>
internal sealed class ShippingWorld : IDisposable
{
    private const int Chaos = 15_000;

    private static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private readonly Simulator _simulator;
    private readonly Network _network;
    private readonly Table _table;
    private readonly string _folder = Path.Combine(Memory, $"healthpass-{Guid.NewGuid():N}");
    private readonly HashSet<Guid> _acknowledged = [];
    private readonly NodeTally _tally = new(SmallTree.Tree, "node-1", Samples.Today);
    private Process? _process;
    private int _scans;

    private ShippingWorld(int seed, ShippingFault fault)
    {
        _simulator = new(seed);
        _network = new(_simulator);
        _table = new(_simulator, fault);
        Start();
    }

    /// <summary>Runs one seed.</summary>
    /// <returns>What happened, for comparison.</returns>
    public static string Run(int seed, ShippingFault fault = ShippingFault.None)
    {
        using var world = new ShippingWorld(seed, fault);
        world.Unfold();
        return $"{world._simulator.Events} events, {world._acknowledged.Count} scans, watermark {world._table.Watermark}";
    }

    public void Dispose()
    {
        _process?.Journal.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Unfold()
    {
        for (var i = 0; i < 25; i++)
        {
            _simulator.Sometime(Chaos, Scan);
        }

        for (var i = _simulator.Random.Next(4); i > 0; i--)
        {
            _simulator.Sometime(Chaos, Crash);
        }

        _simulator.Run(Chaos);
        _network.IsCalm = _table.IsSound = true;
        _simulator.Run(15_000);
        var lost = _acknowledged.Count(id => !_table.Rows.Contains(id));
        if (lost > 0)
        {
            throw new BrokenPromiseException($"{lost} of {_acknowledged.Count} acknowledged scans never reached the table.");
        }
    }

    private void Scan()
    {
        if (_process is not { } process)
        {
            return;
        }

        // The journal's thread answers before the simulation goes on: to it an append takes no time.
        var records = Enumerable.Range(0, _simulator.Random.Next(1, 4)).Select(_ => Samples.Scan(++_scans)).ToArray();
        process.Journal.AppendAsync(records).GetAwaiter().GetResult();
        _acknowledged.UnionWith(records.Select(record => record.ScanId));
    }

    private void Crash()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        process.Journal.Dispose();
        if (_simulator.Chance(0.5))
        {
            TearTail();
        }

        _simulator.After(_simulator.Random.Next(100, 3_000), Start);
    }

    // What a commit leaves that was cut short: nobody was answered for it.
    private void TearTail()
    {
        if (Directory.GetFiles(_folder).Order(StringComparer.Ordinal).LastOrDefault() is { } last)
        {
            using var file = File.OpenWrite(last);
            _ = file.Seek(0, SeekOrigin.End);
            var torn = new byte[_simulator.Random.Next(1, 200)];
            _simulator.Random.NextBytes(torn);
            file.Write(torn);
        }
    }

    private async void Start()
    {
        long watermark;
        try
        {
            watermark = await _network.CallAsync(() => true, () => _table.Watermark, () => true, () => new StorageUnavailableException("no answer"));
        }
        catch (StorageUnavailableException)
        {
            _simulator.After(500, Start);
            return;
        }

        var journal = new ScanJournal(new() { Folder = _folder, SegmentBytes = 5_000 }, _tally, NullLogger<ScanJournal>.Instance);
        journal.Open(watermark);
        var process = _process = new(journal);
        var connection = new Connection(this, process);
        Ship(process, new(journal, connection, _tally, _simulator.Clock, NullLogger<ScanShipper>.Instance));
    }

    // The shipper's own loop, without its rising pauses.
    private async void Ship(Process process, ScanShipper shipper)
    {
        if (process != _process)
        {
            return;
        }

        try
        {
            var shipped = await shipper.ShipOnceAsync(CancellationToken.None);
            _simulator.After(shipped ? 1 : 200, () => Ship(process, shipper));
        }
        catch (StorageUnavailableException)
        {
            _simulator.After(250, () => Ship(process, shipper));
        }
        catch (StorageConflictException)
        {
            // Somebody else has moved the watermark: here it was the node's own past. The process ends and is started again.
            if (process == _process)
            {
                Crash();
            }
        }
    }

    private sealed record Process(ScanJournal Journal);

    /// <summary>The table and its watermark, which move together or not at all.</summary>
    private sealed class Table(Simulator simulator, ShippingFault fault)
    {
        private const double Failing = 0.15;

        private readonly Dictionary<(DateOnly Day, int Hour, VenueId Venue), Passages> _hours = [];

        public HashSet<Guid> Rows { get; } = [];

        public long Watermark { get; private set; }

        public IReadOnlyList<VenueTally> Tallies => [new(Samples.Today, Samples.Venue, Samples.Village.Code, new(Rows.Count, 0, 0))];

        public IReadOnlyList<VenueHour> Hours => [.. _hours.Select(row => new VenueHour(row.Key.Day, row.Key.Hour, row.Key.Venue, row.Value))];

        public bool IsSound { get; set; }

        public IReadOnlyList<int> Commit(ShipBatch batch)
        {
            var fails = !IsSound && simulator.Chance(Failing);
            if (fault != ShippingFault.HasNoFence && batch.FromAddress != Watermark)
            {
                throw new StorageConflictException("The watermark is elsewhere.");
            }

            if (fails)
            {
                if (fault == ShippingFault.MovesWatermarkAlone)
                {
                    Watermark = batch.NextAddress;
                }

                throw new StorageUnavailableException("rolled back");
            }

            foreach (var scan in batch.Scans)
            {
                if (!Rows.Add(scan.ScanId))
                {
                    throw new BrokenPromiseException($"Scan {scan.ScanId} is in the table twice.");
                }

                var key = (ShanghaiDay.Of(scan.ScannedAt), ShanghaiDay.HourOf(scan.ScannedAt), scan.VenueId);
                _hours[key] = _hours.GetValueOrDefault(key) + ScanPassages.Of(scan, 1);
            }

            Watermark = batch.NextAddress;
            return [];
        }
    }

    /// <summary>A process's way to the table.</summary>
    private sealed class Connection(ShippingWorld world, Process process) : IScanStore
    {
        public Task<long> NumberProcessAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<long> ReadWatermarkAsync(CancellationToken cancellationToken) => CallAsync(() => world._table.Watermark);

        public Task<IReadOnlyList<int>> ShipAsync(ShipBatch batch, CancellationToken cancellationToken)
        {
            // What is under way may arrive after the shipper has given up and gathers anew.
            var sent = batch with { Scans = [.. batch.Scans] };
            return CallAsync(() => world._table.Commit(sent));
        }

        public Task<IReadOnlyList<VenueTally>> ReadVenueTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken) => CallAsync(() => world._table.Tallies);

        public Task<IReadOnlyList<VenueHour>> ReadVenueHoursAsync(DateOnly fromDay, CancellationToken cancellationToken) => CallAsync<IReadOnlyList<VenueHour>>(() => world._table.Hours);

        public Task<IReadOnlyList<ShowTally>> ReadShowTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<ActiveSketch>> ReadSketchesAsync(DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task WriteSketchesAsync(IReadOnlyList<ActiveSketch> sketches, CancellationToken cancellationToken) => throw new NotSupportedException();

        private Task<T> CallAsync<T>(Func<T> serve) =>
            world._network.CallAsync(() => true, serve, () => process == world._process, () => new StorageUnavailableException("no answer"));
    }
}
