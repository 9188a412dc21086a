using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Loops;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Says up to when the node's records are in the database, so that a day can be told to be settled. It notes where the
/// journal ends now, and once the shipper has come by there, all that was counted well before now is in.
/// </summary>
public sealed class ShippedThrough(
    ScanJournal journal, TallyReporter reporter, IScanStore scans, IHistoryStore store, TimeProvider clock, ILogger<ShippedThrough> logger)
    : Loop("Noting how far the node's records are in the database", TimeSpan.FromSeconds(30), clock, logger, atOnce: true)
{
    // A scan gets its time before the group commit that makes it durable; shows reach the journal, and sketches the
    // database, seconds after they are counted.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private (long Address, DateTimeOffset At)? _mark;
    private bool _saidRunning;

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        if (!_saidRunning)
        {
            await store.WriteProgressAsync(0, stopped: false, stoppingToken);
            _saidRunning = true;
        }

        await TickAsync(stoppingToken);
    }

    /// <inheritdoc />
    protected override Task LastAsync(CancellationToken cancellationToken) => SayStoppedAsync(cancellationToken);

    /// <summary>Sets a mark unless there is one, and says how far the node is if the shipper has come by it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task TickAsync(CancellationToken cancellationToken)
    {
        if (_mark is not { } mark)
        {
            // In this order: what is durable before the instant lies before the address. Shows that the journal refuses and sketches that
            // the database refuses are counted and not yet kept: the instant is then no later than what is.
            var now = Clock.GetUtcNow();
            var kept = reporter.KeptThrough + Margin;
            _mark = mark = (journal.DurableAddress, kept < now ? kept : now);
        }

        if (await scans.ReadWatermarkAsync(cancellationToken) >= mark.Address)
        {
            // Said again each time, also that the node has not stopped: the first word may have been lost to a database that was down.
            await store.WriteProgressAsync((mark.At - Margin).ToUnixTimeMilliseconds(), stopped: false, cancellationToken);
            _mark = null;
        }
    }

    /// <summary>Says that the node ends, if nothing is left to ship.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task SayStoppedAsync(CancellationToken cancellationToken)
    {
        if (reporter.IsKept && await scans.ReadWatermarkAsync(cancellationToken) >= journal.DurableAddress)
        {
            await store.WriteProgressAsync(0, stopped: true, cancellationToken);
        }
    }
}
