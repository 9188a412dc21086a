using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace HealthPass.Node.Transport;

/// <summary>What a process shows its peers, and whose certificates it accepts of them.</summary>
/// <param name="Own">The certificate, with its key.</param>
/// <param name="Shown">The same with those that lead to its authority.</param>
/// <param name="Authorities">Whose certificates are accepted.</param>
internal sealed record ClusterCredential(X509Certificate2 Own, SslStreamCertificateContext Shown, X509Certificate2Collection Authorities)
{
    /// <summary>From when it is good.</summary>
    public DateTimeOffset NotBefore { get; } = new(Own.NotBefore.ToUniversalTime());

    /// <summary>Until when it is good.</summary>
    public DateTimeOffset NotAfter { get; } = new(Own.NotAfter.ToUniversalTime());
}
