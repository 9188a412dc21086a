namespace HealthPass.Tests.Simulation;

/// <summary>What is broken on purpose.</summary>
internal enum BoardFault
{
    None,

    /// <summary>Boards take whatever comes last.</summary>
    OverwritesNewer,

    /// <summary>A change is reported as done before the others have acknowledged it.</summary>
    DoesNotWait,
}
