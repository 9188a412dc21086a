namespace HealthPass.Node.Transport;

/// <summary>Where a process has its certificate from.</summary>
internal interface IClusterCredentials
{
    /// <summary>In a metric: <c>cluster</c> for the key file's authority, <c>own</c> for the operator's.</summary>
    string Source { get; }

    /// <summary>What connections that are made now use; renewed when it is time.</summary>
    /// <exception cref="ClusterCertificateException">There has never been one.</exception>
    ClusterCredential Current();
}
