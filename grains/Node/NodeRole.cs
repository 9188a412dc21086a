namespace HealthPass.Node;

/// <summary>What a process of the cluster does.</summary>
public enum NodeRole
{
    /// <summary>API and silo in one process.</summary>
    All,

    /// <summary>API only: it reaches the silos as a client.</summary>
    Client,

    /// <summary>Silo only.</summary>
    Silo,
}
