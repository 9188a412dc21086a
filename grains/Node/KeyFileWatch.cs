using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Takes in a rotated key file without a restart. It looks at the file's time, because mounted secrets send no events.</summary>
public sealed partial class KeyFileWatch(NodeOptions options, KeyRing keys, TimeProvider clock, ILogger<KeyFileWatch> logger)
    : Loop("Taking in the changed key file", TimeSpan.FromSeconds(5), clock, logger)
{
    private DateTime _seen = File.GetLastWriteTimeUtc(options.KeysFile);

    /// <inheritdoc />
    protected override Task RoundAsync(CancellationToken stoppingToken)
    {
        var changed = File.GetLastWriteTimeUtc(options.KeysFile);
        if (changed != _seen && TryReload())
        {
            _seen = changed;
        }

        return Task.CompletedTask;
    }

    private bool TryReload()
    {
        try
        {
            keys.Replace(KeyFile.Load(options.KeysFile));
            LogReloaded(Logger);
            return true;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            LogNotReloaded(Logger, error);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took in the changed key file")]
    private static partial void LogReloaded(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed key file is unusable; the node goes on with the keys it has")]
    private static partial void LogNotReloaded(ILogger logger, Exception error);
}
