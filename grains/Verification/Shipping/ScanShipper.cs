using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Shipping;

/// <summary>
/// Carries the journal to the database in order. Rows and watermark move in one transaction, so that each record arrives
/// exactly once however often this is interrupted. While the database is down the journal keeps what waits.
/// </summary>
public sealed partial class ScanShipper(
    ScanJournal journal, IScanStore store, NodeTally tally, TimeProvider clock, ILogger<ScanShipper> logger) : BackgroundService
{
    // An index with random keys touches a page for each row of a small transaction, and far fewer for each of a large one.
    private const int MaxScansPerBatch = 20_000;
    private const int MostReads = 5;

    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LastRetry = TimeSpan.FromSeconds(5);

    // Used again for every batch: the store is done with it when shipping ends.
    private readonly Seldom _refusals = new(clock);
    private readonly List<ScanRecord> _scans = new(MaxScansPerBatch);

    private long _shipped = -1;
    private long _rows;
    private long _failingSince;
    private bool _uncertain = true;
    private long _perhapsShipped;

    // What the table holds of this node as of what is shipped: when an answer is lost, the difference tells what a batch has added.
    private VenueTallies _stored = new(default);

    /// <summary>Bytes of the journal that are durable here and not yet in the database.</summary>
    public long LagBytes => Volatile.Read(ref _shipped) is var shipped and >= 0 ? journal.DurableAddress - shipped : 0;

    /// <summary>How long the database has taken nothing, zero while it does.</summary>
    public TimeSpan FailingFor => Volatile.Read(ref _failingSince) is var since and not 0 ? new(clock.GetUtcNow().Ticks - since) : TimeSpan.Zero;

    /// <summary>Scan records put into the database since the start.</summary>
    public long Rows => Volatile.Read(ref _rows);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // The last calls were answered after the loop had looked: what is left would wait for the next start. The batch
            // that was broken off may have arrived all the same.
            _uncertain = true;
            while (await ShipOnceAsync(cancellationToken))
            {
            }
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error) || cancellationToken.IsCancellationRequested)
        {
            LogNotShipped(logger, error, LagBytes);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retry = FirstRetry;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _ = await ShipOnceAsync(stoppingToken);
                retry = FirstRetry;
                Volatile.Write(ref _failingSince, 0);
                if (LagBytes < (long)MaxScansPerBatch * JournalCodec.ScanSize)
                {
                    await Task.Delay(Gathering, clock, stoppingToken);
                }
            }
            catch (Exception error) when (DependencyFaults.IsUnavailable(error) && !stoppingToken.IsCancellationRequested)
            {
                if (_refusals.IsToBeTold(out _))
                {
                    LogNotShipped(logger, error, LagBytes);
                }

                if (_failingSince == 0)
                {
                    Volatile.Write(ref _failingSince, clock.GetUtcNow().Ticks);
                }

                // Jitter keeps the nodes of a cluster from knocking at a recovering database all at once.
                await Task.Delay(retry * (0.75 + (Random.Shared.NextDouble() / 2)), clock, stoppingToken);
                retry = retry * 2 < LastRetry ? retry * 2 : LastRetry;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Ships one batch.</summary>
    /// <param name="cancellationToken">Gives up; nothing of the batch is in the database then.</param>
    /// <returns>Whether there was anything to ship.</returns>
    internal async Task<bool> ShipOnceAsync(CancellationToken cancellationToken)
    {
        if (_uncertain)
        {
            CatchUp(await ReadStoredAsync(cancellationToken));
            _uncertain = false;
        }

        var batch = Gather(_shipped);
        if (batch is null)
        {
            return false;
        }

        IReadOnlyList<int> duplicates;
        try
        {
            duplicates = await store.ShipAsync(batch, cancellationToken);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            // A connection may break while it commits: only the watermark tells whether the batch arrived.
            _uncertain = true;
            _perhapsShipped = Math.Max(_perhapsShipped, batch.NextAddress);
            throw;
        }
        catch (StorageConflictException) when (_perhapsShipped > _shipped)
        {
            // A commit that was given up may still go through, after the watermark was read: a disk that stands still does that.
            var stored = await ReadStoredAsync(cancellationToken);
            if (stored.Watermark <= _shipped || stored.Watermark > _perhapsShipped)
            {
                throw;
            }

            LogArrivedLate(logger, stored.Watermark);
            CatchUp(stored);
            return true;
        }

        foreach (var index in duplicates)
        {
            tally.Uncount(batch.Scans[index]);
        }

        Note(batch, duplicates);
        Volatile.Write(ref _rows, _rows + batch.Scans.Count - duplicates.Count);
        Volatile.Write(ref _shipped, batch.NextAddress);
        journal.DropBefore(Math.Max(0, batch.NextAddress - ScanJournal.KeepBehindWatermark));
        return true;
    }

    private DateOnly Yesterday => ShanghaiDay.Of(clock.GetUtcNow()).AddDays(-1);

    // A commit that was given up may still go through between two readings: they count only as of one watermark.
    private async Task<(long Watermark, VenueTallies Tallies)> ReadStoredAsync(CancellationToken cancellationToken)
    {
        var watermark = await store.ReadWatermarkAsync(cancellationToken);
        for (var reads = 1; reads <= MostReads; reads++)
        {
            var yesterday = Yesterday;
            var tallies = new VenueTallies(
                yesterday, await store.ReadVenueTalliesAsync(yesterday, cancellationToken), await store.ReadVenueHoursAsync(yesterday, cancellationToken));
            var now = await store.ReadWatermarkAsync(cancellationToken);
            if (now == watermark)
            {
                return (watermark, tallies);
            }

            watermark = now;
        }

        throw new StorageConflictException("The journal's watermark keeps moving: another process ships under this node's name.");
    }

    // What has arrived without an answer may have been left out as known: it is counted here, and not in the table.
    private void CatchUp((long Watermark, VenueTallies Tallies) stored)
    {
        if (_shipped >= 0 && stored.Watermark > _shipped && stored.Watermark <= _perhapsShipped)
        {
            var arrived = new VenueTallies(stored.Tallies.FirstDay);
            foreach (var (_, entries) in journal.Read(_shipped, stored.Watermark))
            {
                JournalEntries.ForEach(entries.Span, scan => arrived.Add(scan), _ => { });
            }

            foreach (var leftOut in arrived.Missing(_stored, stored.Tallies))
            {
                tally.Uncount(leftOut);
            }

            foreach (var leftOut in arrived.MissingHours(_stored, stored.Tallies))
            {
                tally.Uncount(leftOut);
            }
        }

        _stored = stored.Tallies;
        Volatile.Write(ref _shipped, stored.Watermark);
    }

    private void Note(ShipBatch batch, IReadOnlyList<int> duplicates)
    {
        _stored.ForgetBefore(Yesterday);
        var next = 0;
        for (var index = 0; index < batch.Scans.Count; index++)
        {
            if (next < duplicates.Count && duplicates[next] == index)
            {
                next++;
            }
            else
            {
                _stored.Add(batch.Scans[index]);
            }
        }
    }

    private ShipBatch? Gather(long from)
    {
        _scans.Clear();
        var shows = new Dictionary<(DateOnly, RegionCode), ShowTally>();
        var next = from;
        foreach (var (address, entries) in journal.Read(from))
        {
            JournalEntries.ForEach(entries.Span, _scans.Add, count => shows[(count.Day, count.Region)] = count);
            next = address;
            if (_scans.Count >= MaxScansPerBatch)
            {
                break;
            }
        }

        return next == from ? null : new(_scans, [.. shows.Values], from, next);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Records whose commit had been given up have arrived in the database after all, up to address {Address}")]
    private static partial void LogArrivedLate(ILogger logger, long address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database takes no scan records; {LagBytes} bytes of the journal wait")]
    private static partial void LogNotShipped(ILogger logger, Exception error, long lagBytes);
}
