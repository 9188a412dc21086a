using HealthPass.Grains.Clockwork;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Compares the node's clock with the database's, which all nodes share. Codes live a minute, and facts, tests and sessions have times: a clock that
/// is off by more than seconds refuses the right people and lets the wrong ones in.
/// </summary>
public sealed partial class ClockWatch(IDatabaseClock database, TimeProvider clock, ILogger<ClockWatch> logger)
    : Loop("Comparing clocks", Every, clock, logger, atOnce: true)
{
    /// <summary>From what difference on it is told.</summary>
    public static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private long _offset;
    private bool _isOff;

    /// <summary>By how much this node's clock is ahead of the database's; behind it where negative. Zero where the node stands alone.</summary>
    public TimeSpan Offset => new(Volatile.Read(ref _offset));

    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        // Between asking and hearing lies the way there and the way back.
        var asked = Clock.GetUtcNow();
        if (await database.ReadAsync(stoppingToken) is not { } theirs)
        {
            return;
        }

        var heard = Clock.GetUtcNow();
        var offset = asked + ((heard - asked) / 2) - theirs;
        Volatile.Write(ref _offset, offset.Ticks);
        var isOff = offset.Duration() > Tolerated;
        if (isOff && !_isOff)
        {
            LogOff(Logger, offset.TotalSeconds);
        }
        else if (!isOff && _isOff)
        {
            LogRight(Logger);
        }

        _isOff = isOff;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "This node's clock is {Seconds:F1} s ahead of the database's (behind it where negative): set it by NTP. Codes and times made here are wrong by as much")]
    private static partial void LogOff(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "This node's clock goes with the database's again")]
    private static partial void LogRight(ILogger logger);
}
