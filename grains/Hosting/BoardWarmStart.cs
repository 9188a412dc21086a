using System.Diagnostics;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Storage;
using HealthPass.Grains.Verification.Board;
using HealthPass.Grains.Verification.Lookup;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Hosting;

/// <summary>
/// Fills the board ahead from the directory while scans are already answered. It puts rows under the same version rule as
/// everything else, so that it can never undo a change announced meanwhile.
/// </summary>
public sealed partial class BoardWarmStart(
    IPersonDirectory directory, PersonBoard board, RegionTree regions, ILogger<BoardWarmStart> logger) : BackgroundService
{
    private const int ReportEvery = 500_000;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var total = await directory.CountAsync(stoppingToken);
            var loaded = 0L;
            await foreach (var row in directory.ReadAllAsync(stoppingToken))
            {
                _ = board.Put(row.PersonId, DirectoryStatus.Of(row, regions));
                if (++loaded % ReportEvery == 0)
                {
                    LogProgress(logger, loaded, total);
                }
            }

            LogDone(logger, loaded, board.Bytes >> 20, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error) || stoppingToken.IsCancellationRequested)
        {
            // Nothing is lost: whoever is not on the board is asked for when scanned.
            LogGivenUp(logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Warm start: {Loaded} of {Total} persons on the board")]
    private static partial void LogProgress(ILogger logger, long loaded, long total);

    [LoggerMessage(Level = LogLevel.Information, Message = "Warm start done: {Loaded} persons on the board, {Megabytes} MiB, in {Milliseconds:F0} ms")]
    private static partial void LogDone(ILogger logger, long loaded, long megabytes, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Warm start given up; persons are asked for as they are scanned")]
    private static partial void LogGivenUp(ILogger logger, Exception error);
}
