namespace HealthPass.Carriers.Wire;

/// <summary>What is wrong with a packet. Whoever sends one such is not understood any more, and the connection is closed.</summary>
internal enum WireFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It says that it is shorter than its own header.</summary>
    ShorterThanHeader = 1,

    /// <summary>It says that it is longer than any packet may be.</summary>
    TooLong = 2,

    /// <summary>It ends before its last field does.</summary>
    EndsEarly = 3,

    /// <summary>It goes on behind its last field.</summary>
    EndsLate = 4,

    /// <summary>It says that it has more destinations than there is room for.</summary>
    MoreDestinations = 5,

    /// <summary>It says that its content is longer than there is room for.</summary>
    LongerContent = 6,

    /// <summary>A text has no end.</summary>
    TextWithoutEnd = 7,

    /// <summary>Its command is none that is known.</summary>
    UnknownCommand = 8,
}
