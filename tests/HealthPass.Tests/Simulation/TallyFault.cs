namespace HealthPass.Tests.Simulation;

/// <summary>What is broken on purpose.</summary>
internal enum TallyFault
{
    None,

    /// <summary>Nodes send what was added since, and regions add it up.</summary>
    SendsIncrements,

    /// <summary>A region that woke anew does not say so.</summary>
    HidesIncarnation,

    /// <summary>Regions take reports in the order in which they arrive.</summary>
    IgnoresSequence,

    /// <summary>Regions cannot tell a process that has ended from the one that came after it.</summary>
    IgnoresProcess,
}
