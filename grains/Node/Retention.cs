using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Drops scan records once they are older than they may be, and sketches of active persons with them. Every node may do it; dropping twice changes nothing.</summary>
public sealed partial class Retention(NodeOptions options, IRetentionStore store, TimeProvider clock, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
            {
                await DropAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>Drops what is too old now.</summary>
    /// <param name="cancellationToken">Gives up; what is left goes the next time.</param>
    internal async Task DropAsync(CancellationToken cancellationToken)
    {
        var keepFrom = ShanghaiDay.Of(clock.GetUtcNow()).AddDays(-options.ScanRecordDays);
        try
        {
            await store.DropBeforeAsync(keepFrom, cancellationToken);
            await store.DropSketchesBeforeAsync(keepFrom, cancellationToken);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            LogPutOff(logger, error, keepFrom);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scan records and sketches before {Day} could not be dropped yet")]
    private static partial void LogPutOff(ILogger logger, Exception error, DateOnly day);
}
