namespace HealthPass.Grains.Verification.Verdicts;

/// <summary>What the gate should do (查验结果).</summary>
public enum Verdict : byte
{
    /// <summary>Let the person pass.</summary>
    Allow = 1,

    /// <summary>Send the person to venue staff.</summary>
    Check = 2,

    /// <summary>Do not let the person pass.</summary>
    Deny = 3,
}
