using HealthPass.Grains.Kept;
using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Seals;

/// <summary>
/// Kept state under a seal, mostly of grains that tell nobody of their changes: what this system did not store is not believed, and the next change
/// is stored in its place.
/// </summary>
/// <typeparam name="TState">What is kept.</typeparam>
internal sealed class SealedKept<TState>
    where TState : class, ISealedState<TState>
{
    private readonly Kept<TState> _kept;
    private readonly Func<TState, bool> _holds;
    private bool _isSound;

    /// <param name="storage">Where it is stored.</param>
    /// <param name="grain">Whose it is.</param>
    /// <param name="sealer">Makes the seals.</param>
    /// <param name="purpose">What they stand under.</param>
    /// <param name="inputOf">What a seal is laid over: the grain's key too, so that no state can be moved.</param>
    /// <param name="clock">The node's clock.</param>
    /// <param name="logger">The grain's.</param>
    /// <param name="publish">Tells the present state; it may be called any number of times. Null where nobody is told.</param>
    public SealedKept(
        IPersistentState<TState> storage, IGrainBase grain, Sealer sealer, SealPurpose purpose, Func<TState, SealInput> inputOf, TimeProvider clock, ILogger logger,
        Func<TState, Task>? publish = null)
    {
        _kept = new(storage, grain, publish ?? (static _ => Task.CompletedTask), clock, logger, state => state.Sealed(sealer.Make(purpose, inputOf(state))));
        _holds = state => sealer.Holds(purpose, inputOf(state), state.Seal);
    }

    private enum NoFault : byte
    {
        None,
    }

    /// <summary>The present state, as far as it is believed.</summary>
    public TState State => _isSound ? _kept.State : _kept.State.Disbelieved();

    /// <summary>The time for a decision: the clock's, and never before the last change.</summary>
    public DateTimeOffset Now => _kept.Now;

    /// <summary>Looks at what was read, as the grain is activated.</summary>
    /// <param name="alarms">Are raised where it is not what was stored.</param>
    /// <param name="what">What it is.</param>
    /// <param name="subject">Whose it is: a pseudonymous id.</param>
    public void Check(SealAlarms alarms, BrokenSeal what, string subject)
    {
        _isSound = _kept.IsEmpty || _holds(_kept.State);
        if (!_isSound)
        {
            alarms.Raise(what, subject);
        }
    }

    /// <summary>Stores a change if there is one.</summary>
    public async Task CommitAsync<TFault>(Decision<TState, TFault> decision)
        where TFault : struct, Enum
    {
        if (decision.Next is not null)
        {
            await _kept.CommitAsync(decision);
            _isSound = true;
        }
    }

    /// <summary>Stores a change that nothing can stand against, if there is one.</summary>
    public Task CommitAsync(TState? next) => next is null ? Task.CompletedTask : CommitAsync(Decision<TState, NoFault>.To(next, Now));

    /// <summary>Tells what is still to be told, as far as it is believed.</summary>
    public Task SettleAsync() => _isSound ? _kept.SettleAsync() : Task.CompletedTask;

    /// <summary>Leaves no row behind.</summary>
    public async Task ClearAsync()
    {
        await _kept.ClearAsync();
        _isSound = true;
    }

    /// <summary>Has the activation end soon if it keeps nothing.</summary>
    public void LeaveWhenEmpty()
    {
        if (_kept.IsEmpty)
        {
            _kept.LeaveWhenEmpty();
        }
    }

    /// <summary>The outbox's reminder has called; where nothing is announced none is registered.</summary>
    public Task RemindedAsync() => _kept.RemindedAsync();
}
