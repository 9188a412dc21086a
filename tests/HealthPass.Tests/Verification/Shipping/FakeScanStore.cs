using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;

namespace HealthPass.Tests.Verification.Shipping;

/// <summary>A scan store in memory that fails when the test says so.</summary>
internal sealed class FakeScanStore : IScanStore
{
    private readonly HashSet<Guid> _own = [];
    private int _attempts;
    private ShipBatch? _late;

    public Dictionary<Guid, ScanRecord> Scans { get; } = [];

    public Dictionary<(DateOnly, RegionCode), long> Shows { get; } = [];

    public List<ActiveSketch> Sketches { get; } = [];

    public long Watermark { get; set; }

    public int Attempts => Volatile.Read(ref _attempts);

    public Func<Exception>? Fail { get; set; }

    public Func<Exception>? FailAfterCommit { get; set; }

    /// <summary>A commit that was given up before anything of it could be seen, and that goes through before the next one.</summary>
    public bool CommitLate { get; set; }

    public Task<long> NumberProcessAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> ReadWatermarkAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        return Fail is { } fail ? Task.FromException<long>(fail()) : Task.FromResult(Watermark);
    }

    public Task<IReadOnlyList<int>> ShipAsync(ShipBatch batch, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        if (Fail is { } fail)
        {
            return Task.FromException<IReadOnlyList<int>>(fail());
        }

        if (CommitLate)
        {
            _late = new([.. batch.Scans], batch.Shows, batch.FromAddress, batch.NextAddress);
            return Task.FromException<IReadOnlyList<int>>(new StorageUnavailableException("the disk stands still"));
        }

        if (Interlocked.Exchange(ref _late, null) is { } late)
        {
            _ = Commit(late);
        }

        if (batch.FromAddress != Watermark)
        {
            return Task.FromException<IReadOnlyList<int>>(new StorageConflictException("The watermark is elsewhere."));
        }

        var leftOut = Commit(batch);
        return FailAfterCommit is { } broken ? Task.FromException<IReadOnlyList<int>>(broken()) : Task.FromResult<IReadOnlyList<int>>(leftOut);
    }

    public Task<IReadOnlyList<VenueTally>> ReadVenueTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VenueTally>>(
    [
        .. Scans.Values.Where(scan => _own.Contains(scan.ScanId))
            .GroupBy(scan => (Day: ShanghaiDay.Of(scan.ScannedAt), scan.VenueId, scan.Region))
            .Where(rows => rows.Key.Day >= fromDay)
            .Select(rows => new VenueTally(
                rows.Key.Day, rows.Key.VenueId, rows.Key.Region,
                new(rows.Count(scan => scan.Verdict == Verdict.Allow), rows.Count(scan => scan.Verdict == Verdict.Check), rows.Count(scan => scan.Verdict == Verdict.Deny)))),
    ]);

    public Task<IReadOnlyList<VenueHour>> ReadVenueHoursAsync(DateOnly fromDay, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VenueHour>>(
    [
        .. Scans.Values.Where(scan => _own.Contains(scan.ScanId) && ScanPassages.Of(scan, 1) != default)
            .GroupBy(scan => (Day: ShanghaiDay.Of(scan.ScannedAt), Hour: ShanghaiDay.HourOf(scan.ScannedAt), scan.VenueId))
            .Where(rows => rows.Key.Day >= fromDay)
            .Select(rows => new VenueHour(rows.Key.Day, rows.Key.Hour, rows.Key.VenueId, Passages.Sum(rows.Select(scan => ScanPassages.Of(scan, 1))))),
    ]);

    public Task<IReadOnlyList<ShowTally>> ReadShowTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ActiveSketch>> ReadSketchesAsync(DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task WriteSketchesAsync(IReadOnlyList<ActiveSketch> sketches, CancellationToken cancellationToken)
    {
        if (Fail is { } fail)
        {
            return Task.FromException(fail());
        }

        Sketches.AddRange(sketches);
        return Task.CompletedTask;
    }

    private List<int> Commit(ShipBatch batch)
    {
        var leftOut = new List<int>();
        for (var i = 0; i < batch.Scans.Count; i++)
        {
            if (!Scans.TryAdd(batch.Scans[i].ScanId, batch.Scans[i]))
            {
                leftOut.Add(i);
            }
            else
            {
                _ = _own.Add(batch.Scans[i].ScanId);
            }
        }

        foreach (var show in batch.Shows)
        {
            Shows[(show.Day, show.Region)] = Math.Max(Shows.GetValueOrDefault((show.Day, show.Region)), show.Shows);
        }

        Watermark = batch.NextAddress;
        return leftOut;
    }
}
