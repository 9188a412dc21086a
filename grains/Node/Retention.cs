using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Drops scan records once they are older than they may be, and sketches of active persons with them. Every node may do it; dropping twice changes nothing.</summary>
public sealed class Retention(NodeOptions options, IRetentionStore store, TimeProvider clock, ILogger<Retention> logger)
    : Loop("Dropping scan records and sketches that are too old", TimeSpan.FromHours(1), clock, logger, atOnce: true)
{
    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        var keepFrom = ShanghaiDay.Of(Clock.GetUtcNow()).AddDays(-options.ScanRecordDays);
        await store.DropBeforeAsync(keepFrom, stoppingToken);
        await store.DropSketchesBeforeAsync(keepFrom, stoppingToken);
        await store.DropHoursBeforeAsync(keepFrom, stoppingToken);
    }
}
