namespace HealthPass.Grains.Audit;

/// <summary>What is wrong with the audit trail as a whole.</summary>
public enum AuditFault : byte
{
    /// <summary>Nothing that was looked for.</summary>
    None = 0,

    /// <summary>Its table is not there.</summary>
    TableMissing,

    /// <summary>What keeps its lines from being changed is not there.</summary>
    Unguarded,

    /// <summary>It could not be written when the process started, and not since.</summary>
    CannotWrite,

    /// <summary>It has fewer lines than a checkpoint that this node has kept: lines were removed, or an older copy was brought back.</summary>
    Shrunk,

    /// <summary>Its lines are not those of a checkpoint that this node has kept.</summary>
    Forked,
}
