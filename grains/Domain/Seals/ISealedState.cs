using HealthPass.Grains.Kept;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Seals;

/// <summary>Kept state that bears a seal over all of itself.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface ISealedState<TSelf> : IKeptState<TSelf>
    where TSelf : ISealedState<TSelf>
{
    /// <summary>The seal; none while nothing is kept.</summary>
    Seal Seal { get; }

    /// <summary>The same under a seal.</summary>
    TSelf Sealed(Seal seal);

    /// <summary>What is left of a state that this system did not store.</summary>
    TSelf Disbelieved();
}
