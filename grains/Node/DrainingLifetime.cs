using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Ends the process on a signal in steps. SIGTERM, which an orchestrator sends, first makes the node unready and goes on
/// serving for <see cref="NodeOptions.DrainTime"/>, so that a balancer takes it out before it stops to listen; only then
/// hubs are closed, calls under way finish, and the silo leaves. A second signal, or Ctrl-C, skips the wait.
/// </summary>
public sealed partial class DrainingLifetime(
    NodeOptions options, NodeDrain drain, IHostApplicationLifetime application, TimeProvider clock, ILogger<DrainingLifetime> logger)
    : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly CancellationTokenSource _hurry = new();
    private int _begun;

    /// <inheritdoc />
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => OnSignal(signal, options.DrainTime)));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => OnSignal(signal, TimeSpan.Zero)));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => OnSignal(signal, TimeSpan.Zero)));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _hurry.Dispose();
    }

    /// <summary>Begins to leave.</summary>
    /// <param name="wait">How long the node goes on serving.</param>
    internal async Task LeaveAsync(TimeSpan wait)
    {
        drain.Begin();
        if (Interlocked.Exchange(ref _begun, 1) != 0)
        {
            await _hurry.CancelAsync();
            return;
        }

        LogLeaving(logger, wait.TotalSeconds);
        try
        {
            await Task.Delay(wait, clock, _hurry.Token);
        }
        catch (OperationCanceledException)
        {
            // Whoever sent a second signal does not want to wait.
        }

        application.StopApplication();
    }

    private void OnSignal(PosixSignalContext signal, TimeSpan wait)
    {
        // The process would end at once otherwise.
        signal.Cancel = true;
        _ = LeaveAsync(wait);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The node leaves: it is unready now, and stops in {Seconds} s")]
    private static partial void LogLeaving(ILogger logger, double seconds);
}
