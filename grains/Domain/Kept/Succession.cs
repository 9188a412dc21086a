using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Kept;

/// <summary>The rule by which one state follows another: the version rises by one, and time never runs back.</summary>
internal static class Succession
{
    /// <summary>
    /// The time for a decision. Whatever the clock of the node says where the grain lives now, what was decided at one node is
    /// in force at the next.
    /// </summary>
    public static DateTimeOffset Now<TState>(TState state, DateTimeOffset clock)
        where TState : IKeptState<TState> => Instants.Later(clock, state.ChangedAt);

    /// <summary>The state that follows.</summary>
    /// <exception cref="OverflowException">The last version there can be is reached.</exception>
    public static TState After<TState>(TState before, TState next, DateTimeOffset at)
        where TState : IKeptState<TState> => After(before, next, at, before.Version);

    /// <summary>The state that follows, by a version that is known from elsewhere.</summary>
    /// <exception cref="OverflowException">The last version there can be is reached.</exception>
    public static TState After<TState>(TState before, TState next, DateTimeOffset at, uint version)
        where TState : IKeptState<TState> => next.Stamped(checked(version + 1), Instants.Later(at, before.ChangedAt));
}
