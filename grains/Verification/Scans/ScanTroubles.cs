using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Scans;

/// <summary>Tells of scans that were refused for what is not theirs, a line a minute and cause: a full disk refuses thousands.</summary>
internal sealed partial class ScanTroubles(TimeProvider clock, ILogger logger)
{
    private readonly Seldom _unanswered = new(clock);
    private readonly Seldom _unrecorded = new(clock);

    /// <summary>Its person or venue could not be asked for.</summary>
    public void Unanswered(Exception error)
    {
        if (_unanswered.IsToBeTold(out var times))
        {
            LogUnanswered(logger, error, times);
        }
    }

    /// <summary>The journal could not record it.</summary>
    public void Unrecorded(Exception error)
    {
        if (_unrecorded.IsToBeTold(out var times))
        {
            LogUnrecorded(logger, error, times);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scans could not be answered ({Times} since the last such line): their persons or venues are not on the board and cannot be asked for")]
    private static partial void LogUnanswered(ILogger logger, Exception error, long times);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scans were refused because the journal could not record them ({Times} since the last such line)")]
    private static partial void LogUnrecorded(ILogger logger, Exception error, long times);
}
