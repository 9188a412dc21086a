using System.Diagnostics;
using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Brings the node back to where it stopped before anything is served: the schema, the tallies that the database holds,
/// and what the journal holds beyond them. On the way down it is the last to stop, and closes the journal.
/// </summary>
public sealed partial class NodeRecovery(
    NodeOptions options,
    IScanStore scans,
    IPersonDirectory directory,
    ScanJournal journal,
    NodeTally tally,
    RecentScans recents,
    TimeProvider clock,
    ILogger<NodeRecovery> logger) : IHostedService
{
    private const int MostReads = 5;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        LogBegin(logger, options.Name, NodeVersion.Text, options.Storage.Provider, options.DataDirectory);
        await StorageSchema.MigrateAsync(options.Storage, cancellationToken);

        // Yesterday still counts: late corrections reach it, and the wall compares with it.
        var yesterday = ShanghaiDay.Of(clock.GetUtcNow()).AddDays(-1);
        var process = await scans.NumberProcessAsync(cancellationToken);
        var (watermark, kept) = await ReadKeptAsync(yesterday, cancellationToken);
        tally.Restore(process, kept.Registered, kept.Venues, kept.Shows, kept.Sketches, kept.Hours);
        journal.Open(watermark);
        if (journal.OldestAddress > watermark)
        {
            LogGap(logger, watermark, journal.OldestAddress);
        }

        Remember(watermark);
        var unshipped = Replay(watermark);
        LogEnd(
            logger, kept.Registered.Sum(row => row.Counts.Registered), unshipped, journal.DurableAddress,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        journal.Dispose();
        return Task.CompletedTask;
    }

    // The commit of a process that was killed may still go through meanwhile: what is read then has more in it than the watermark
    // that was read before says, and would be counted again out of the journal.
    private async Task<(long Watermark, Kept Kept)> ReadKeptAsync(DateOnly yesterday, CancellationToken cancellationToken)
    {
        var watermark = await scans.ReadWatermarkAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var kept = new Kept(
                await directory.ReadRegisteredAsync(cancellationToken),
                await scans.ReadVenueTalliesAsync(yesterday, cancellationToken),
                await scans.ReadShowTalliesAsync(yesterday, cancellationToken),
                [
                    .. await scans.ReadSketchesAsync(yesterday, cancellationToken),
                    .. await scans.ReadSketchesAsync(yesterday.AddDays(1), cancellationToken),
                ],
                await scans.ReadVenueHoursAsync(yesterday, cancellationToken));
            var now = await scans.ReadWatermarkAsync(cancellationToken);
            if (now == watermark)
            {
                return (watermark, kept);
            }

            watermark = attempt < MostReads ? now : throw new StorageConflictException("The journal's watermark keeps moving: another process ships under this node's name.");
        }
    }

    // What is shipped is in the tallies already; it is only read for the scan ids that gates may send again.
    private void Remember(long watermark)
    {
        try
        {
            foreach (var (_, entries) in journal.Read(journal.OldestAddress, watermark))
            {
                JournalEntries.ForEach(entries.Span, scan => recents.Restore(scan), _ => { });
            }
        }
        catch (InvalidDataException error)
        {
            LogForgotten(logger, error);
        }
    }

    private long Replay(long watermark)
    {
        var unshipped = 0L;
        foreach (var (_, entries) in journal.Read(watermark))
        {
            JournalEntries.ForEach(
                entries.Span,
                scan =>
                {
                    recents.Restore(scan);
                    tally.OnDurable(scan);
                    unshipped++;
                },
                shows => tally.RaiseShows(shows));
        }

        return unshipped;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database has this node's journal up to address {Watermark}, and the journal begins at {Oldest}: the scans between are in neither. Restore a copy of the journal that reaches further back")]
    private static partial void LogGap(ILogger logger, long watermark, long oldest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The shipped part of the journal cannot be read whole; a gate's retry of a scan in it gets a fresh verdict, and is still recorded once")]
    private static partial void LogForgotten(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Node {Node}, build {Version}, starts on {Provider}, data in {Folder}")]
    private static partial void LogBegin(ILogger logger, string node, string version, StorageProvider provider, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Restored this node's share of {Registered} registered persons; replayed {Unshipped} scans from the journal up to address {Address} in {Milliseconds:F0} ms")]
    private static partial void LogEnd(ILogger logger, long registered, long unshipped, long address, double milliseconds);

    private sealed record Kept(
        IReadOnlyList<RegisteredTally> Registered, IReadOnlyList<VenueTally> Venues, IReadOnlyList<ShowTally> Shows, IReadOnlyList<ActiveSketch> Sketches,
        IReadOnlyList<VenueHour> Hours);
}
