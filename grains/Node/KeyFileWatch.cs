using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Takes in a rotated key file without a restart. It looks at the file's time, because mounted secrets send no events.</summary>
public sealed partial class KeyFileWatch(NodeOptions options, KeyRing keys, TimeProvider clock, ILogger<KeyFileWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = File.GetLastWriteTimeUtc(options.KeysFile);
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var changed = File.GetLastWriteTimeUtc(options.KeysFile);
                if (changed != seen && TryReload())
                {
                    seen = changed;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private bool TryReload()
    {
        try
        {
            keys.Replace(KeyFile.Load(options.KeysFile));
            LogReloaded(logger);
            return true;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            LogNotReloaded(logger, error);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took in the changed key file")]
    private static partial void LogReloaded(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed key file is unusable; the node goes on with the keys it has")]
    private static partial void LogNotReloaded(ILogger logger, Exception error);
}
