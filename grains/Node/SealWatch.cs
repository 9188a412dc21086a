using HealthPass.Grains.Seals;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Tells of seals that do not hold, and hears when nothing without a seal is taken any more.</summary>
public sealed class SealWatch(SealAlarms alarms, SealStart seals, TimeProvider clock, ILogger<SealWatch> logger)
    : Loop("Telling of broken seals", TimeSpan.FromSeconds(5), clock, logger, atOnce: true)
{
    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await seals.LookAsync(stoppingToken);
        await alarms.TellAsync();
    }
}
