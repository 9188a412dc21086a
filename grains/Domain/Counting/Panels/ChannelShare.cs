namespace HealthPass.Grains.Counting.Panels;

/// <summary>The registered persons who applied through one channel.</summary>
/// <param name="Channel">The channel's name; empty for several small ones together.</param>
/// <param name="Persons">Registered persons.</param>
[GenerateSerializer, Immutable, Alias("channel-share")]
public readonly record struct ChannelShare([property: Id(0)] string Channel, [property: Id(1)] long Persons);
