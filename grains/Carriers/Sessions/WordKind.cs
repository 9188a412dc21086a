namespace HealthPass.Carriers.Sessions;

/// <summary>What a gateway's packet is about.</summary>
internal enum WordKind
{
    /// <summary>Nothing that matters here.</summary>
    Nothing = 0,

    /// <summary>Nothing that can be understood: the connection is closed.</summary>
    Fault = 1,

    /// <summary>The answer to the login.</summary>
    LoggedIn = 2,

    /// <summary>The answer to a submitted part.</summary>
    Answer = 3,

    /// <summary>A receipt, or what a phone's holder wrote.</summary>
    News = 4,

    /// <summary>News that make no sense: they are refused, or the gateway would say them for ever.</summary>
    Nonsense = 5,

    /// <summary>The gateway asks whether this end is there.</summary>
    Probe = 6,

    /// <summary>The gateway leaves.</summary>
    Goodbye = 7,

    /// <summary>A command that is not known, which the protocol answers.</summary>
    UnknownCommand = 8,
}
