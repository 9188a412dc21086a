using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Clockwork;

/// <summary>
/// What the cluster does by the clock, and once: the base of a grain that there is one of. A timer has it look what is due; a
/// reminder brings it back when its node has ended. Should the cluster for a moment have two of it, both must bear that.
/// </summary>
/// <param name="what">What it does, as the subject of a sentence in the log.</param>
/// <param name="reminder">The reminder's name, which never changes: the table has it.</param>
/// <param name="every">From one look to the next.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">The log.</param>
internal abstract class ClusterTask(string what, string reminder, TimeSpan every, TimeProvider clock, ILogger logger) : Grain, IRemindable
{
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstTick = TimeSpan.FromSeconds(1);

    private readonly Outage _outage = new(what, clock, logger);

    /// <summary>The clock.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The log.</summary>
    protected ILogger Logger { get; } = logger;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = this.RegisterGrainTimer(_ => TickAsync(), new GrainTimerCreationOptions(FirstTick, every) { KeepAlive = true });
        return Task.CompletedTask;
    }

    /// <summary>Begins, and goes on from then on whichever node ends; it may be called any number of times.</summary>
    public async Task Wake() => await this.RegisterOrUpdateReminder(reminder, ReminderPeriod, ReminderPeriod);

    // To be activated is all that it takes: the timer does the rest.
    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    /// <summary>Looks now; an outage puts it off.</summary>
    protected Task TickAsync() => _outage.TryAsync(DoWhatIsDueAsync);

    /// <summary>Does what is due. It may be cut short anywhere and is then done again.</summary>
    protected abstract Task DoWhatIsDueAsync();
}
