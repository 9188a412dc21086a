using System.Diagnostics;

namespace HealthPass.Api.Admission;

/// <summary>
/// Measures how long work waits for a thread of the pool, many times a second, and lets the gate act on it. It has a
/// thread of its own, so that it beats when the pool does not.
/// </summary>
internal sealed partial class AdmissionHeartbeat(
    AdmissionGate gate, AdmissionOptions options, OpenConnections connections, AdmissionMetrics metrics, ILogger<AdmissionHeartbeat> logger)
    : IHostedService, IThreadPoolWorkItem, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    private readonly ManualResetEventSlim _stop = new();
    private Thread? _thread;
    private long _sent;
    private long _ran;
    private long _lineAt;
    private long _lineRefused;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _thread = new(Run) { IsBackground = true, Name = "Admission" };
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stop.Set();
        _thread?.Join();
        return Task.CompletedTask;
    }

    void IThreadPoolWorkItem.Execute() => Volatile.Write(ref _ran, Stopwatch.GetTimestamp());

    public void Dispose() => _stop.Dispose();

    private void Run()
    {
        var before = Stopwatch.GetTimestamp();
        Send(before);
        while (!_stop.Wait(Beat))
        {
            var now = Stopwatch.GetTimestamp();
            var ran = Volatile.Read(ref _ran);
            var delay = Stopwatch.GetElapsedTime(_sent, ran == 0 ? now : ran);
            metrics.Delay = delay;
            gate.Tick(Stopwatch.GetElapsedTime(before, now), connections.Count <= options.FewConnections ? TimeSpan.Zero : delay);
            before = now;
            if (ran != 0)
            {
                Send(now);
            }

            Report(now);
        }
    }

    private void Send(long now)
    {
        Volatile.Write(ref _ran, 0);
        _sent = now;
        _ = ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void Report(long now)
    {
        if (_lineAt != 0 && Stopwatch.GetElapsedTime(_lineAt, now) < BetweenLines)
        {
            return;
        }

        var refused = metrics.Refused;
        if (refused > _lineRefused)
        {
            LogShed(logger, refused - _lineRefused, gate.PerSecond);
            _lineRefused = refused;
            _lineAt = now;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Overload: {Refused} calls were turned away since the last such line; calls worth {PerSecond:F0} shows a second are admitted")]
    private static partial void LogShed(ILogger logger, long refused, double perSecond);
}
