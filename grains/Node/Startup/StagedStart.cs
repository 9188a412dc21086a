using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Startup;

/// <summary>
/// Runs the stages of a start one after the other. A stage that fails ends the start with its name, after those before it
/// have been stopped; a loop that fails later ends the process.
/// </summary>
public sealed partial class StagedStart(
    StartStages stages, IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<StagedStart> logger) : IHostedService
{
    private readonly List<(StartStage Stage, IHostedService Service)> _started = [];
    private volatile bool _stopping;

    /// <summary>Whether a loop of a stage has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var stage in stages.All)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                var service = stage.Make(services);
                await service.StartAsync(cancellationToken);
                _started.Add((stage, service));
                Watch(stage.Name, service);
            }
            catch (Exception error)
            {
                LogNotStarted(logger, error, stage.Name);
                await StopAllAsync(CancellationToken.None);
                throw new StageFailedException(stage.Name, error);
            }

            LogStarted(logger, stage.Name, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (await StopAllAsync(cancellationToken) is { Count: > 0 } errors)
        {
            throw new AggregateException("Not every stage could be stopped.", errors);
        }
    }

    private async Task<List<Exception>> StopAllAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        var errors = new List<Exception>();
        for (var index = _started.Count - 1; index >= 0; index--)
        {
            var (stage, service) = _started[index];
            var began = Stopwatch.GetTimestamp();
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (stage.StopWithin?.Invoke(services) is { } within)
            {
                over.CancelAfter(within);
            }

            try
            {
                await service.StopAsync(over.Token).WaitAsync(over.Token);
                LogStopped(logger, stage.Name, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                // The process is to end all the same, with its journal closed.
                LogLeft(logger, stage.Name, Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
#pragma warning disable CA1031 // Those before it are stopped all the same: the journal is closed last.
            catch (Exception error)
#pragma warning restore CA1031
            {
                LogNotStopped(logger, error, stage.Name);
                errors.Add(error);
            }
        }

        _started.Clear();
        return errors;
    }

    private void Watch(string name, IHostedService service)
    {
        if (service is BackgroundService { ExecuteTask: { } loop })
        {
            _ = loop.ContinueWith(
                ended => End(name, ended.Exception!.InnerException!),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    private void End(string name, Exception error)
    {
        // What a loop throws while it is being stopped is its end, as the host itself sees it.
        if (_stopping && error is OperationCanceledException)
        {
            return;
        }

        HasFailed = true;
        LogLoopFailed(logger, error, name);
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Start: {Stage} done in {Milliseconds:F0} ms")]
    private static partial void LogStarted(ILogger logger, string stage, double milliseconds);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Start: {Stage} failed")]
    private static partial void LogNotStarted(ILogger logger, Exception error, string stage);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stop: {Stage} done in {Milliseconds:F0} ms")]
    private static partial void LogStopped(ILogger logger, string stage, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stop: {Stage} has not come to an end in {Seconds:F0} s and is left behind")]
    private static partial void LogLeft(ILogger logger, string stage, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Stop: {Stage} failed")]
    private static partial void LogNotStopped(ILogger logger, Exception error, string stage);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The loop of {Stage} has failed; the process ends")]
    private static partial void LogLoopFailed(ILogger logger, Exception error, string stage);
}
