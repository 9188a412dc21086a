using System.Diagnostics.Metrics;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;
using Npgsql;
using Polly;
using Polly.CircuitBreaker;

namespace HealthPass.Storage.Common;

/// <summary>
/// Stands before a database server: once most calls of a second have failed because it is gone, calls fail at once and a
/// single one a second looks whether it is back. A call that waits for a server that is not there, and the trace that it leaves
/// in the log, cost more than thousands of scans.
/// </summary>
internal sealed partial class DatabaseBreaker
{
    /// <summary>From one look to the next while the server is gone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>So many calls must have been made before it is said to be gone.</summary>
    public const int Least = 4;

    // Short, so that what went well before it went away does not stand for it long.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly ResiliencePipeline _pipeline;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Seldom _lines;
    private readonly DatabaseAway _away;
    private long _refused;

    /// <summary>Makes a closed one.</summary>
    public DatabaseBreaker(DatabaseAway away, TimeProvider clock, ILogger<DatabaseBreaker> logger, IMeterFactory? meters = null)
    {
        (_away, _clock, _logger, _lines) = (away, clock, logger, new(clock));
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new()
            {
                ShouldHandle = arguments => new(arguments.Outcome.Exception is { } error && Note(IsGone(error))),
                FailureRatio = 0.5,
                MinimumThroughput = Least,
                SamplingDuration = Window,
                BreakDuration = Pause,
                OnOpened = arguments => Opened(arguments.Outcome.Exception!),
                OnClosed = _ => Closed(),
            })
            .Build();
        if (meters?.Create("HealthPass") is { } meter)
        {
            _ = meter.CreateObservableCounter("healthpass.database.refused", () => Volatile.Read(ref _refused), "{call}", "Calls that failed at once because the database does not answer.");
        }
    }

    /// <summary>Asks the server, unless it is gone.</summary>
    /// <exception cref="StorageUnavailableException">It is, and was not asked.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(static async (work, token) => await work(token), work, cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            _ = Interlocked.Increment(ref _refused);
            throw new StorageUnavailableException("The database does not answer, and is looked for once a second.");
        }
    }

    // What one statement or transaction met with says nothing about the next: a deadlock, a time limit, a lock.
    private static bool IsGone(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            switch (error)
            {
                case PostgresException { SqlState: var state }:
                    return state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state == "53300";
                case NpgsqlException:
                    return true;
                case StorageUnavailableException { InnerException: null or PostgresException }:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private bool Note(bool isGone)
    {
        if (isGone)
        {
            _away.Fail();
        }

        return isGone;
    }

    // A server's own words may quote what it was told; its state does not.
    private static string ReasonOf(Exception error) => error switch
    {
        PostgresException postgres => $"PostgreSQL state {postgres.SqlState}",
        StorageUnavailableException unavailable => unavailable.Message,
        _ => $"{error.GetBaseException().GetType().Name}, {error.GetBaseException().Message}",
    };

    private ValueTask Opened(Exception error)
    {
        if (_away.Since is not { } since)
        {
            _away.Since = _clock.GetUtcNow();
            _ = _lines.IsToBeTold(out _);
            LogGone(_logger, ReasonOf(error));
        }
        else if (_lines.IsToBeTold(out _))
        {
            LogStillGone(_logger, (_clock.GetUtcNow() - since).TotalSeconds, Volatile.Read(ref _refused));
        }

        return default;
    }

    private ValueTask Closed()
    {
        if (_away.Since is { } since)
        {
            _away.Since = null;
            LogBack(_logger, (_clock.GetUtcNow() - since).TotalSeconds, Volatile.Read(ref _refused));
        }

        return default;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database does not answer: {Reason}. Shows and scans go on; what needs it fails at once until it is back")]
    private static partial void LogGone(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database has not answered for {Seconds:F0} s; {Refused} calls were refused since the start")]
    private static partial void LogStillGone(ILogger logger, double seconds, long refused);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database answers again after {Seconds:F0} s; {Refused} calls were refused since the start")]
    private static partial void LogBack(ILogger logger, double seconds, long refused);
}
