using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Kernel.Loops;

/// <summary>
/// A service that does the same again and again. A round that meets an outage is put off to the next; whatever else fails ends
/// the loop, and with it the process. A stop waits for the round that is under way, and does the last one behind it.
/// </summary>
public abstract class Loop : BackgroundService
{
    private readonly TimeSpan _period;
    private readonly bool _atOnce;
    private bool _isDone;

    /// <summary>Prepares the loop.</summary>
    /// <param name="what">What it does, as the subject of a sentence in the log.</param>
    /// <param name="period">From one round to the next.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">The log.</param>
    /// <param name="atOnce">Whether the first round waits for no period.</param>
    protected Loop(string what, TimeSpan period, TimeProvider clock, ILogger logger, bool atOnce = false)
    {
        (Clock, Logger, _period, _atOnce) = (clock, logger, period, atOnce);
        Outage = new(what, clock, logger, error => IsOutage(error));
    }

    /// <summary>The clock.</summary>
    protected TimeProvider Clock { get; }

    /// <summary>The log.</summary>
    protected ILogger Logger { get; }

    /// <summary>What puts rounds off.</summary>
    protected Outage Outage { get; }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _ = await Outage.TryAsync(() => LastAsync(cancellationToken));
    }

    /// <summary>Does a round now.</summary>
    /// <returns>False when an outage put it off.</returns>
    internal Task<bool> OnceAsync(CancellationToken cancellationToken) => Outage.TryAsync(() => RoundAsync(cancellationToken));

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, Clock);
        try
        {
            if (_atOnce)
            {
                _ = await OnceAsync(stoppingToken);
            }

            while (!_isDone && await timer.WaitForNextTickAsync(stoppingToken))
            {
                _ = await OnceAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>Does one round.</summary>
    /// <param name="stoppingToken">The node stops: leave what can be left.</param>
    protected abstract Task RoundAsync(CancellationToken stoppingToken);

    /// <summary>Does what is to be done when no more rounds come.</summary>
    /// <param name="cancellationToken">The stop is to wait no longer.</param>
    protected virtual Task LastAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether an error puts the round off.</summary>
    protected virtual bool IsOutage(Exception error) => Faults.DependencyFaults.IsUnavailable(error);

    /// <summary>Ends the loop with this round.</summary>
    protected void Finish() => _isDone = true;
}
