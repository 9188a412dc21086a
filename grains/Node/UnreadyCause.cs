namespace HealthPass.Node;

/// <summary>Why a node cannot do all of its work.</summary>
public enum UnreadyCause : byte
{
    /// <summary>Nothing has been tried yet, or nothing lately.</summary>
    Starting,

    /// <summary>The database takes no writes.</summary>
    Database,

    /// <summary>The audit trail takes no lines, or something is wrong with it.</summary>
    Audit,

    /// <summary>The journal's disk takes no records.</summary>
    Journal,

    /// <summary>The database has taken no scan records for long.</summary>
    Shipping,

    /// <summary>The node is on its way out.</summary>
    Draining,

    /// <summary>The node is cut off from its cluster.</summary>
    Isolated,
}
