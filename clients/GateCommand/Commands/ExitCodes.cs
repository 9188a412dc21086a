namespace HealthPass.GateCommand.Commands;

/// <summary>How a command ends.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>Something is not.</summary>
    public const int Bad = 1;

    /// <summary>It could not be tried.</summary>
    public const int Misused = 2;
}
