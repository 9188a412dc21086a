namespace HealthPass.Verification.Records;

/// <summary>Which way the person passes the gate.</summary>
public enum ScanDirection : byte
{
    /// <summary>Into the venue.</summary>
    In = 1,

    /// <summary>Out of the venue.</summary>
    Out = 2,

    /// <summary>Through, where a gate has no inside: a check-point, a vehicle door.</summary>
    Pass = 3,
}
