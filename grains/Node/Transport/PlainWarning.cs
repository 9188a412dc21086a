using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Transport;

/// <summary>Says every minute that the cluster's ports are open to anybody: a step of an upgrade must not become the way it is run.</summary>
internal sealed partial class PlainWarning(TimeProvider clock, ILogger<PlainWarning> logger)
    : Loop("Warning of plain connections", TimeSpan.FromMinutes(1), clock, logger, atOnce: true)
{
    /// <inheritdoc />
    protected override Task RoundAsync(CancellationToken stoppingToken)
    {
        LogOpen(Logger);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster's ports accept plain connections, and with them anybody who reaches them: go on with the upgrade until HealthPass:Cluster:Transport is Tls")]
    private static partial void LogOpen(ILogger logger);
}
