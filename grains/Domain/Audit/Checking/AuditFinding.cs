namespace HealthPass.Grains.Audit.Checking;

/// <summary>What a verification of the audit trail found first.</summary>
public enum AuditFinding
{
    /// <summary>Nothing: every line follows the one before, and every checkpoint is theirs.</summary>
    None = 0,

    /// <summary>A line does not say what it said when it was written.</summary>
    Changed,

    /// <summary>A line is not there.</summary>
    Missing,

    /// <summary>A line stands at another place.</summary>
    Reordered,

    /// <summary>A line is whole in itself and does not follow the one before: it was slipped in, or the chain was computed anew from there.</summary>
    NotFollowing,

    /// <summary>Lines are gone from the end, by a checkpoint that covers them.</summary>
    Truncated,

    /// <summary>The chain holds, and is not the one that a checkpoint was signed over.</summary>
    Rewritten,

    /// <summary>A checkpoint is not signed by the log's key.</summary>
    NotSigned,

    /// <summary>The lines are sound, and the stored tree is not theirs.</summary>
    TreeDamaged,
}
