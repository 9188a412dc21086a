using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Loops;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Access;

/// <summary>Puts into the audit trail what operators did by command.</summary>
internal sealed class OperatorLogTakeUp(IOperatorLog log, OperatorLineFiles files, IAudit audit, TimeProvider clock, ILogger<OperatorLogTakeUp> logger)
    : Loop("Taking up what operators did by command", TimeSpan.FromSeconds(2), clock, logger, atOnce: true)
{
    private const int AtOnce = 100;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        foreach (var line in await log.ReadAsync(AtOnce, stoppingToken))
        {
            await WriteAsync(line);
            await log.RemoveAsync(line.LineId, stoppingToken);
        }

        foreach (var (file, line) in files.Read().Take(AtOnce))
        {
            await WriteAsync(line);
            File.Delete(file);
        }
    }

    private async Task WriteAsync(OperatorLine line) => _ = await audit.WriteAsync(
        line.Actor, AuditActions.OperatorCommand, line.Subject,
        new { command = line.Command, at = DateTimeOffset.FromUnixTimeSeconds(line.At).ToOffset(ShanghaiDay.Offset).ToString("O", CultureInfo.InvariantCulture), line.LineId });
}
