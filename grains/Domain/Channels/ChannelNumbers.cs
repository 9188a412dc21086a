namespace HealthPass.Grains.Channels;

/// <summary>What was counted of a channel.</summary>
/// <param name="Applications">Applications that were begun.</param>
/// <param name="Confirmed">Applications that were confirmed.</param>
/// <param name="Registrations">People who are registered since.</param>
/// <param name="Bindings">People who were bound to it.</param>
/// <param name="Shows">Codes that were shown.</param>
public readonly record struct ChannelNumbers(long Applications, long Confirmed, long Registrations, long Bindings, long Shows)
{
    /// <summary>How many of those that were begun were confirmed; null where none was begun.</summary>
    public double? Conversion => Applications == 0 ? null : (double)Confirmed / Applications;

    /// <summary>Adds what was counted elsewhere.</summary>
    public static ChannelNumbers operator +(ChannelNumbers one, ChannelNumbers other) => new(
        one.Applications + other.Applications, one.Confirmed + other.Confirmed, one.Registrations + other.Registrations,
        one.Bindings + other.Bindings, one.Shows + other.Shows);

    /// <summary>Adds what was counted elsewhere.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    public static ChannelNumbers Add(ChannelNumbers one, ChannelNumbers other) => one + other;
}
