namespace HealthPass.Node.Transport;

/// <summary>Why a connection between processes of a cluster is refused.</summary>
internal enum Refusal : byte
{
    /// <summary>It began with something else than TLS.</summary>
    Plain,

    /// <summary>The peer showed no certificate.</summary>
    NoCertificate,

    /// <summary>The peer's certificate does not come from an authority of the cluster, or is not made for this use.</summary>
    Foreign,

    /// <summary>The peer's certificate comes from the cluster's authority, and its time is over or has not come.</summary>
    Expired,

    /// <summary>TLS did not come about.</summary>
    Handshake,

    /// <summary>Nothing was said.</summary>
    Silent,
}
