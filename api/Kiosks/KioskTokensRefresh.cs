using HealthPass.Grains.Hosting;

namespace HealthPass.Api.Kiosks;

/// <summary>Reads the screens' tokens again from time to time, so that a new or revoked one counts on every node.</summary>
internal sealed partial class KioskTokensRefresh(KioskTokens tokens, TimeProvider clock, ILogger<KioskTokensRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
            {
                try
                {
                    await tokens.LoadAsync(stoppingToken);
                }
                catch (Exception error) when (DependencyFaults.IsUnavailable(error))
                {
                    LogNotRefreshed(logger, error);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tokens of screens could not be read again; those in memory stay in force")]
    private static partial void LogNotRefreshed(ILogger logger, Exception error);
}
