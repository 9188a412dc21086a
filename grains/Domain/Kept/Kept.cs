using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Kept;

/// <summary>
/// The one way for a grain to keep state. A change is stored before anybody is told of it; when it cannot be stored the
/// activation ends; what is stored and not yet told stays in the outbox until it is.
/// </summary>
/// <typeparam name="TState">What is kept.</typeparam>
internal sealed class Kept<TState>
    where TState : class, IKeptState<TState>
{
    private readonly IPersistentState<TState> _storage;
    private readonly IGrainBase _grain;
    private readonly TimeProvider _clock;
    private readonly Outbox _outbox;
    private readonly Func<TState, TState>? _seal;
    private IGrainTimer? _leaving;

    // The highest version that everybody is known to have been told.
    private uint _toldVersion;

    /// <param name="storage">Where it is stored.</param>
    /// <param name="grain">Whose it is.</param>
    /// <param name="publish">Tells the present state; it may be called any number of times.</param>
    /// <param name="clock">The node's clock.</param>
    /// <param name="logger">The grain's.</param>
    /// <param name="seal">Seals a state as it is about to be stored.</param>
    public Kept(
        IPersistentState<TState> storage, IGrainBase grain, Func<TState, Task> publish, TimeProvider clock, ILogger logger, Func<TState, TState>? seal = null)
    {
        _seal = seal;
        _storage = storage;
        _grain = grain;
        _clock = clock;
        _outbox = new(grain, TellAsync, logger);

        async Task TellAsync()
        {
            var told = storage.State;
            await publish(told);
            _toldVersion = told.Version;
        }
    }

    /// <summary>The present state.</summary>
    public TState State => _storage.State;

    /// <summary>Whether nothing is kept.</summary>
    public bool IsEmpty => State.Version == 0;

    /// <summary>The time for a decision: the clock's, and never before the last change.</summary>
    public DateTimeOffset Now => Succession.Now(State, _clock.GetUtcNow());

    /// <summary>
    /// Stores a change if there is one, and tells whatever is still to be told. Repeating a command that changed something and was
    /// cut short thus completes it.
    /// </summary>
    /// <exception cref="TimeoutException">It is stored, and a live silo has not acknowledged it yet; or any other reason why it is not done.</exception>
    public Task CommitAsync<TFault>(Decision<TState, TFault> decision)
        where TFault : struct, Enum => CommitAsync(decision, State.Version);

    /// <summary>Stores a change that follows a version which is not what is kept: what is kept was altered.</summary>
    public async Task CommitAsync<TFault>(Decision<TState, TFault> decision, uint after)
        where TFault : struct, Enum
    {
        if (decision.Next is { } next)
        {
            var before = _storage.State;
            var stamped = Succession.After(before, next, decision.At, after);
            _storage.State = _seal is null ? stamped : _seal(stamped);
            try
            {
                await _storage.WriteStateAsync();
            }
            catch
            {
                // It may be stored or not: the next activation begins anew from the store, and until then nobody sees a change that may not be.
                _storage.State = before;
                _grain.DeactivateOnIdle();
                throw;
            }
        }

        await SettleAsync();
    }

    /// <summary>Has what was read say the same in the words of now; that is stored with the next change.</summary>
    public void Reread(TState state) => _storage.State = state;

    /// <summary>Tells what is still to be told.</summary>
    public Task SettleAsync() => IsEmpty || _toldVersion == State.Version ? Task.CompletedTask : _outbox.SendAsync();

    /// <summary>Keeps nothing any more, and has the activation end soon.</summary>
    public async Task ClearAsync()
    {
        if (!IsEmpty)
        {
            try
            {
                await _storage.ClearStateAsync();
            }
            catch
            {
                // It may be gone or not, as with a change.
                _grain.DeactivateOnIdle();
                throw;
            }

            _toldVersion = 0;
        }

        LeaveWhenEmpty();
    }

    /// <summary>The outbox's reminder has called: something was still to be told when an activation before this one ended.</summary>
    public Task RemindedAsync()
    {
        _outbox.Reminded();
        return IsEmpty ? _outbox.ClearAsync() : _outbox.SendAsync();
    }

    /// <summary>Has the activation end soon if it keeps nothing: an activation is not held for every wrong id that somebody asks for.</summary>
    public void LeaveWhenEmpty() => _leaving ??= _grain.LeaveWhenEmpty(() => IsEmpty);
}
