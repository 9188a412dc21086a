using HealthPass.Kernel.Faults;
using Microsoft.Extensions.Logging;

namespace HealthPass.Kernel.Loops;

/// <summary>
/// Something that depends on the database or another node, and is tried again when they do not answer. An outage is told at its
/// beginning and at its end, and not every time that it is tried; what is no outage is nobody's to swallow.
/// </summary>
/// <param name="what">What is put off, as the subject of a sentence in the log.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
/// <param name="isOutage">What counts as one, null for whatever <see cref="DependencyFaults"/> calls unavailable.</param>
public sealed partial class Outage(string what, TimeProvider clock, ILogger logger, Func<Exception, bool>? isOutage = null)
{
    private readonly Func<Exception, bool> _isOutage = isOutage ?? DependencyFaults.IsUnavailable;
    private DateTimeOffset? _since;

    /// <summary>Whether it lasts.</summary>
    public bool IsOn => _since is not null;

    /// <summary>Does something.</summary>
    /// <returns>False when it is put off by an outage.</returns>
    public async Task<bool> TryAsync(Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            await act();
        }
        catch (Exception error) when (_isOutage(error))
        {
            Begin(error);
            return false;
        }

        End();
        return true;
    }

    /// <summary>Notes that it was put off.</summary>
    public void Begin(Exception error)
    {
        if (_since is null)
        {
            _since = clock.GetUtcNow();
            LogBegins(logger, error, what);
        }
        else
        {
            LogGoesOn(logger, error, what);
        }
    }

    /// <summary>Notes that it was done.</summary>
    public void End()
    {
        if (_since is { } since)
        {
            _since = null;
            LogEnds(logger, what, (clock.GetUtcNow() - since).TotalSeconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What}: put off, and tried again until it succeeds")]
    private static partial void LogBegins(ILogger logger, Exception error, string what);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{What}: still put off")]
    private static partial void LogGoesOn(ILogger logger, Exception error, string what);

    [LoggerMessage(Level = LogLevel.Information, Message = "{What}: done again after {Seconds:F0} s")]
    private static partial void LogEnds(ILogger logger, string what, double seconds);
}
