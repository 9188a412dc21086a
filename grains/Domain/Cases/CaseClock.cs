namespace HealthPass.Grains.Cases;

/// <summary>A clock of a case that has begun. How many of its steps are taken is the record that keeps any from being taken twice.</summary>
/// <param name="Name">The clock.</param>
/// <param name="Since">From when it runs, or stands.</param>
/// <param name="Spent">The working time that had run before.</param>
/// <param name="Paused">Whether it stands still.</param>
/// <param name="Taken">How many of its steps are taken.</param>
[GenerateSerializer, Immutable, Alias("case-clock")]
public sealed record CaseClock(
    [property: Id(0)] string Name,
    [property: Id(1)] DateTimeOffset Since,
    [property: Id(2)] TimeSpan Spent,
    [property: Id(3)] bool Paused,
    [property: Id(4)] int Taken);
