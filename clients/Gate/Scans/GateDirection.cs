namespace HealthPass.Gate.Scans;

/// <summary>Which way somebody goes. The numbers are those of the wire.</summary>
public enum GateDirection
{
    /// <summary>In.</summary>
    In = 1,

    /// <summary>Out.</summary>
    Out = 2,

    /// <summary>Past, where nobody looks which way.</summary>
    Pass = 3,
}
