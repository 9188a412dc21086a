using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Timers;

namespace HealthPass.Grains.Kept;

/// <summary>
/// Keeps a grain at its announcement until every live silo has acknowledged it. The change itself is in the grain's state;
/// that it has still to be announced is kept by a reminder, which outlives the silo, while a timer tries sooner.
/// </summary>
/// <param name="grain">The grain.</param>
/// <param name="announce">Announces the present state; it may be called any number of times.</param>
/// <param name="logger">The grain's.</param>
internal sealed partial class Outbox(IGrainBase grain, Func<Task> announce, ILogger logger)
{
    /// <summary>The reminder's name.</summary>
    public const string Reminder = "announce";

    // A reminder may not come more often than once a minute; it is for the case that this activation is gone.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    // Whoever made the change is waiting to hear that it is not done.
    private static readonly TimeSpan ReminderTimeout = TimeSpan.FromSeconds(2);

    private IGrainTimer? _timer;
    private bool _reminded;
    private bool _perhapsReminded;
    private int _attempts;

    /// <summary>Whether an announcement is still owed.</summary>
    public bool IsPending => _attempts > 0;

    /// <summary>Announces. When that fails the change is not done, and stays here until it is.</summary>
    /// <exception cref="TimeoutException">A live silo has not acknowledged; or any other reason why it was not announced.</exception>
    public async Task SendAsync()
    {
        try
        {
            await announce();
        }
        catch
        {
            await KeepAsync();
            throw;
        }

        await ClearAsync();
    }

    /// <summary>Notes that the reminder has called: it is there, whoever registered it.</summary>
    public void Reminded() => _reminded = _perhapsReminded = true;

    /// <summary>The pause before an attempt: a second, twice as long each time, half a minute at most.</summary>
    public static TimeSpan PauseAfter(int attempts) => TimeSpan.FromSeconds(Math.Min(1 << Math.Clamp(attempts - 1, 0, 10), 30));

    /// <summary>Nothing is owed: neither timer nor reminder is needed.</summary>
    public async Task ClearAsync()
    {
        _attempts = 0;
        _timer?.Dispose();
        _timer = null;
        if (!_perhapsReminded)
        {
            return;
        }

        try
        {
            if (await Registry.GetReminder(grain.GrainContext.GrainId, Reminder) is { } reminder)
            {
                await Registry.UnregisterReminder(grain.GrainContext.GrainId, reminder);
            }

            _reminded = _perhapsReminded = false;
        }
#pragma warning disable CA1031 // What was announced stays announced; the reminder calls once more and is removed then.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotRemoved(logger, error);
        }
    }

    private async Task KeepAsync()
    {
        _attempts++;
        var pause = PauseAfter(_attempts) * (0.75 + (Random.Shared.NextDouble() / 2));
        _timer?.Dispose();
        _timer = grain.RegisterGrainTimer(RetryAsync, new GrainTimerCreationOptions(pause, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        if (_reminded)
        {
            return;
        }

        _perhapsReminded = true;
        try
        {
            _ = await Registry.RegisterOrUpdateReminder(grain.GrainContext.GrainId, Reminder, ReminderPeriod, ReminderPeriod).WaitAsync(ReminderTimeout);
            _reminded = true;
        }
#pragma warning disable CA1031 // The caller hears of the announcement's failure in any case; the timer tries both again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotKept(logger, error);
        }
    }

    private async Task RetryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync();
            LogDone(logger);
        }
#pragma warning disable CA1031 // Whatever it is, the next attempt is on its way already.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogPending(logger, error, _attempts);
        }
    }

    private IReminderRegistry Registry => grain.GrainContext.ActivationServices.GetRequiredService<IReminderRegistry>();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change waits in the outbox after {Attempts} attempts: a silo has not acknowledged it")]
    private static partial void LogPending(ILogger logger, Exception error, int attempts);

    [LoggerMessage(Level = LogLevel.Information, Message = "A change left the outbox: every live silo has acknowledged it")]
    private static partial void LogDone(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be made to outlive this silo yet")]
    private static partial void LogNotKept(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox is empty, but its reminder could not be removed yet")]
    private static partial void LogNotRemoved(ILogger logger, Exception error);
}
