namespace HealthPass.Grains.Channels;

/// <summary>What is counted of a channel.</summary>
public enum ChannelMeasure
{
    /// <summary>Applications that were begun: all their fields can be read, and the channel's quota had room.</summary>
    Applications = 0,

    /// <summary>Applications that were confirmed: somebody is registered at their end, and the channel may know.</summary>
    Confirmed = 1,

    /// <summary>People who are registered since.</summary>
    Registrations = 2,

    /// <summary>People who were bound to it by a code.</summary>
    Bindings = 3,

    /// <summary>Codes that were shown.</summary>
    Shows = 4,
}
