namespace HealthPass.Grains.Kept;

/// <summary>What follows from a command: a new state, nothing at all, or a fault.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TFault">Why not; its default is no fault.</typeparam>
/// <param name="Next">The new state, whose version and time are still to be stamped; null when nothing changes.</param>
/// <param name="At">When it changes.</param>
/// <param name="Fault">Why not.</param>
internal readonly record struct Decision<TState, TFault>(TState? Next, DateTimeOffset At, TFault Fault)
    where TState : class
    where TFault : struct, Enum
{
    /// <summary>What was asked for is so already.</summary>
    public static Decision<TState, TFault> Nothing => default;

    /// <summary>It may not be.</summary>
    public static implicit operator Decision<TState, TFault>(TFault fault) => new(null, default, fault);

    /// <summary>It changes.</summary>
    public static Decision<TState, TFault> To(TState next, DateTimeOffset at) => new(next, at, default);
}
