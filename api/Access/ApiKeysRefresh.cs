using HealthPass.Grains.Hosting;

namespace HealthPass.Api.Access;

/// <summary>Reads the API keys again from time to time, so that a new or withdrawn key counts on every node.</summary>
internal sealed partial class ApiKeysRefresh(ApiKeys keys, TimeProvider clock, ILogger<ApiKeysRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await keys.LoadAsync(stoppingToken);
                }
                catch (Exception error) when (DependencyFaults.IsUnavailable(error))
                {
                    LogNotRefreshed(logger, error);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The API keys could not be read again; those in memory stay in force")]
    private static partial void LogNotRefreshed(ILogger logger, Exception error);
}
