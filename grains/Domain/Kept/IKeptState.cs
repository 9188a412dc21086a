namespace HealthPass.Grains.Kept;

/// <summary>State that a grain stores, and that is never altered in place: a change is a new one.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface IKeptState<TSelf>
    where TSelf : IKeptState<TSelf>
{
    /// <summary>Rises by one with every change; 0 where nothing is kept yet.</summary>
    uint Version { get; }

    /// <summary>The time of the last change.</summary>
    DateTimeOffset ChangedAt { get; }

    /// <summary>The same with another version and time.</summary>
    TSelf Stamped(uint version, DateTimeOffset changedAt);
}
