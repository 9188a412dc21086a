namespace HealthPass.Carriers.Links;

/// <summary>What became of one part at one attempt.</summary>
internal enum PartOutcome
{
    /// <summary>The gateway has it.</summary>
    Taken = 0,

    /// <summary>The gateway refused it for good.</summary>
    Refused = 1,

    /// <summary>The gateway has not taken it, as it has too much to do.</summary>
    Busy = 2,

    /// <summary>Nothing of it left this node.</summary>
    NotSent = 3,

    /// <summary>It may have arrived.</summary>
    Unknown = 4,
}
