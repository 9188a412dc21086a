using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace HealthPass.Node.Transport;

/// <summary>
/// Whether a peer is accepted: its certificate leads to an authority of the cluster and to nothing else. Neither the machine's
/// authorities count nor the peer's name: addresses change, and whoever the authority gives a certificate to is one of the cluster.
/// </summary>
internal static class PeerCheck
{
    /// <summary>How a chain is built: by the cluster's authorities, by our clock, and without asking anybody's servers.</summary>
    public static X509ChainPolicy PolicyOf(X509Certificate2Collection authorities, DateTimeOffset now)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTime = now.UtcDateTime,
            VerificationTimeIgnored = false,
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    /// <summary>What a certificate must be made for.</summary>
    /// <param name="server">Whether it is that of the end that accepts.</param>
    public static Oid Use(bool server) => new(server ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2");

    /// <summary>Judges what a handshake has found.</summary>
    /// <returns>Null where the peer is accepted.</returns>
    public static Refusal? Judge(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || chain is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return Refusal.NoCertificate;
        }

        var found = X509ChainStatusFlags.NoError;
        foreach (var status in chain.ChainStatus)
        {
            found |= status.Status;
        }

        return found switch
        {
            X509ChainStatusFlags.NoError when !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) => null,
            X509ChainStatusFlags.NotTimeValid => Refusal.Expired,
            _ => Refusal.Foreign,
        };
    }
}
