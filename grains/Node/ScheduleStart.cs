using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Reports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Wakes what the cluster does by the clock. Every node does so once at its start; from then on reminders keep it going.</summary>
public sealed partial class ScheduleStart(IGrainFactory grains, TimeProvider clock, ILogger<ScheduleStart> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await TryWakeAsync())
            {
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private async Task<bool> TryWakeAsync()
    {
        try
        {
            await grains.GetGrain<IHistoryGrain>(0).Wake();
            await grains.GetGrain<IReportGrain>(0).Wake();
            return true;
        }
#pragma warning disable CA1031 // Whatever keeps them from waking now must not end the node; it is tried again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotWoken(logger, error);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The history and the daily report could not be begun yet; it is tried again")]
    private static partial void LogNotWoken(ILogger logger, Exception error);
}
