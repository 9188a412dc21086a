using System.Security.Cryptography;
using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Takes in a rotated key file without a restart, and agrees with the other nodes on when it counts. It reads what stands in the
/// file, because nothing else tells of a change whichever way it came: written in place, renamed over, mounted, or a link that leads elsewhere.
/// </summary>
public sealed partial class KeyFileWatch(NodeOptions options, KeyRing keys, RingAgreement agreement, TimeProvider clock, ILogger<KeyFileWatch> logger)
    : Loop("Agreeing on the keys", TimeSpan.FromSeconds(5), clock, logger, atOnce: true)
{
    private byte[]? _taken;
    private string? _complaint;

    /// <inheritdoc />
    protected override Task RoundAsync(CancellationToken stoppingToken)
    {
        Reload();
        return agreement.LookAsync(stoppingToken);
    }

    /// <inheritdoc />
    protected override Task LastAsync(CancellationToken cancellationToken) => agreement.EndAsync(cancellationToken);

    private void Reload()
    {
        try
        {
            var content = File.ReadAllBytes(options.KeysFile);
            var hash = SHA256.HashData(content);
            if (_taken is not null && hash.AsSpan().SequenceEqual(_taken))
            {
                _complaint = null;
                return;
            }

            var read = KeyFile.Parse(options.KeysFile, content);
            var prints = KeyPrint.Of(read);
            if (RingRules.Lost(agreement.State, keys.Prints, prints) is { Count: > 0 } lost)
            {
                throw new InvalidDataException($"It lacks {string.Join(", ", lost)}.");
            }

            var isNew = !prints.SequenceEqual(keys.Prints);
            keys.Replace(read);
            (_taken, _complaint) = (hash, null);
            if (isNew)
            {
                LogReloaded(Logger, string.Join(", ", prints.Select(print => print.Name)));
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // Said once, and not at every look.
            if (_complaint != error.Message)
            {
                _complaint = error.Message;
                LogNotReloaded(Logger, error.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took in the changed key file: {Keys}")]
    private static partial void LogReloaded(ILogger logger, string keys);

    [LoggerMessage(Level = LogLevel.Error, Message = "The key file is unusable; the node goes on with the keys it has: {Why}")]
    private static partial void LogNotReloaded(ILogger logger, string why);
}
