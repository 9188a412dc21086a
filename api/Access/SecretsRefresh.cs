using HealthPass.Kernel.Faults;

namespace HealthPass.Api.Access;

/// <summary>Reads secrets again from time to time, so that a new or withdrawn one counts on every node.</summary>
/// <param name="what">What they are, for the log.</param>
/// <param name="period">How often.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
internal abstract partial class SecretsRefresh(string what, TimeSpan period, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>Reads them into memory.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryLoadAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>Reads them into memory; those that are there stay in force while the database does not answer.</summary>
    protected async Task TryLoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LoadAsync(cancellationToken);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            LogNotRefreshed(logger, error, what);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {What} could not be read again; those in memory stay in force")]
    private static partial void LogNotRefreshed(ILogger logger, Exception error, string what);
}
