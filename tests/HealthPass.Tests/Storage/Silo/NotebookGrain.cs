using System.Collections.Concurrent;

namespace HealthPass.Tests.Storage.Silo;

public sealed class NotebookGrain([PersistentState("notebook")] IPersistentState<NotebookState> state) : Grain, INotebookGrain, IRemindable
{
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Ticks = new();

    /// <summary>Ends when a reminder of this grain has ticked.</summary>
    public static Task Ticked(string key) => Tick(key).Task;

    public Task<string?> ReadAsync() => Task.FromResult(state.State.Text);

    public Task<bool> HasRowAsync() => Task.FromResult(state.RecordExists);

    public Task WriteAsync(string text)
    {
        state.State.Text = text;
        return state.WriteStateAsync();
    }

    public Task ClearAsync() => state.ClearStateAsync();

    public Task RemindAsync(string name, TimeSpan due) => this.RegisterOrUpdateReminder(name, due, TimeSpan.FromHours(1));

    public async Task<bool> HasReminderAsync(string name) => await this.GetReminder(name) is not null;

    public async Task ForgetReminderAsync(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public Task DeactivateAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Tick(this.GetPrimaryKeyString()).TrySetResult();
        return Task.CompletedTask;
    }

    private static TaskCompletionSource Tick(string key) => Ticks.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
