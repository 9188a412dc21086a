namespace HealthPass.Gate.Scans;

/// <summary>What the gate does. The numbers are those of the wire.</summary>
public enum GateDecision
{
    /// <summary>There is no verdict: never let somebody through for that.</summary>
    None = 0,

    /// <summary>Open.</summary>
    Allow = 1,

    /// <summary>Send to staff.</summary>
    Check = 2,

    /// <summary>Keep closed.</summary>
    Deny = 3,
}
