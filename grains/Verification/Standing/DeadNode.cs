using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Standing;

/// <summary>
/// Ends the process when Orleans cannot go on, above all when the cluster has declared this silo dead: it must stop
/// serving at once, and only a new process can join again. Nothing is drained: what was acknowledged is in the journal.
/// </summary>
internal sealed partial class DeadNode(NodeStanding standing, ILogger<DeadNode> logger) : IFatalErrorHandler
{
    /// <summary>The exit code by which a service manager, and a test, knows why.</summary>
    public const int ExitCode = 70;

    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(3);

    public bool IsUnexpected(Exception exception) => exception is not ThreadAbortException;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        standing.Lose();
        LogFatal(logger, exception, context);
        // The console too: a log that is written by another thread may not get to it any more.
        Console.Error.WriteLine($"The node ends with exit code {ExitCode} and has to be started again: {context}");
        Console.Error.Flush();

        // Not on this thread: what ends with the process may wait for the one that brought the news.
        new Thread(() => Environment.Exit(ExitCode)) { IsBackground = true }.Start();
        Thread.Sleep(ExitTimeout);
        Environment.FailFast(context, exception);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The silo cannot go on: {Context}")]
    private static partial void LogFatal(ILogger logger, Exception? error, string? context);
}
