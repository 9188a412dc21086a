using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Looks after the audit trail before the node serves anything, and every few seconds from then on.</summary>
public sealed partial class AuditWatch(AuditInspector inspector, AuditStanding standing, TimeProvider clock, ILogger<AuditWatch> logger)
    : Loop("Looking after the audit trail", TimeSpan.FromSeconds(5), clock, logger)
{
    private string _told = string.Empty;

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _ = await Outage.TryAsync(() => RoundAsync(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await inspector.LookAsync(stoppingToken);
        if (standing.Detail == _told)
        {
            return;
        }

        _told = standing.Detail;
        if (standing.Fault == AuditFault.None)
        {
            LogSound(Logger);
        }
        else
        {
            LogFault(Logger, standing.Fault, standing.Detail);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Audit alarm ({Fault}): {Detail}")]
    private static partial void LogFault(ILogger logger, AuditFault fault, string detail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit trail is as it must be again")]
    private static partial void LogSound(ILogger logger);
}
