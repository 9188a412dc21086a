using System.Diagnostics;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Storage;
using HealthPass.Grains.Verification.Journal;
using HealthPass.Grains.Verification.Scans;
using HealthPass.Grains.Verification.Tally;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Hosting;

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
    private FolderLock? _folder;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        LogBegin(logger, options.Name, options.Storage.Provider, options.DataDirectory);
        _folder = FolderLock.Take(options.DataDirectory);
        await StorageSchema.MigrateAsync(options.Storage, cancellationToken);

        // Yesterday still counts: late corrections reach it, and the wall compares with it.
        var yesterday = ShanghaiDay.Of(clock.GetUtcNow()).AddDays(-1);
        var watermark = await scans.ReadWatermarkAsync(cancellationToken);
        var registered = await directory.ReadRegisteredAsync(cancellationToken);
        tally.Restore(
            registered,
            await scans.ReadVenueTalliesAsync(yesterday, cancellationToken),
            await scans.ReadShowTalliesAsync(yesterday, cancellationToken),
            [
                .. await scans.ReadSketchesAsync(yesterday, cancellationToken),
                .. await scans.ReadSketchesAsync(yesterday.AddDays(1), cancellationToken),
            ]);
        journal.Open(watermark);
        var unshipped = Replay(watermark);
        LogEnd(
            logger, registered.Sum(row => row.Counts.Registered), unshipped, journal.DurableAddress,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        journal.Dispose();
        _folder?.Dispose();
        return Task.CompletedTask;
    }

    private long Replay(long watermark)
    {
        var unshipped = 0L;
        foreach (var (next, entries) in journal.Read(journal.OldestAddress))
        {
            // What is shipped is in the tallies already; it is only read for the scan ids that gates may send again.
            var counts = next > watermark;
            JournalEntries.ForEach(
                entries.Span,
                scan =>
                {
                    recents.Restore(scan);
                    if (counts)
                    {
                        tally.OnDurable(scan);
                        unshipped++;
                    }
                },
                shows =>
                {
                    if (counts)
                    {
                        tally.RaiseShows(shows);
                    }
                });
        }

        return unshipped;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Node {Node} starts on {Provider}, data in {Folder}")]
    private static partial void LogBegin(ILogger logger, string node, StorageProvider provider, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Restored this node's share of {Registered} registered persons; replayed {Unshipped} scans from the journal up to address {Address} in {Milliseconds:F0} ms")]
    private static partial void LogEnd(ILogger logger, long registered, long unshipped, long address, double milliseconds);
}
