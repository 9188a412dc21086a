using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Faults;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Says up to when the node's records are in the database, so that a day can be told to be settled. It notes where the
/// journal ends now, and once the shipper has come by there, all that was counted well before now is in.
/// </summary>
public sealed partial class ShippedThrough(
    ScanJournal journal, TallyReporter reporter, IScanStore scans, IHistoryStore store, TimeProvider clock, ILogger<ShippedThrough> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    // A scan gets its time before the group commit that makes it durable; shows reach the journal, and sketches the
    // database, seconds after they are counted.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private (long Address, DateTimeOffset At)? _mark;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(SayStoppedAsync, cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            await TryAsync(token => store.WriteProgressAsync(0, stopped: false, token), stoppingToken);
            do
            {
                await TryAsync(LookAsync, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>Sets a mark unless there is one, and says how far the node is if the shipper has come by it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_mark is not { } mark)
        {
            // In this order: what is durable before the instant lies before the address. Shows that the journal refuses and sketches that
            // the database refuses are counted and not yet kept: the instant is then no later than what is.
            var now = clock.GetUtcNow();
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

    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            LogNotSaid(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "How far the node's records are in the database could not be noted yet")]
    private static partial void LogNotSaid(ILogger logger, Exception error);
}
