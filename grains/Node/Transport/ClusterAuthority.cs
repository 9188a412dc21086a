using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HealthPass.Kernel.Keys;

namespace HealthPass.Node.Transport;

/// <summary>
/// A certificate authority out of the key file. Every process makes it for itself: its key and its name follow from the secret,
/// and only the authority's signature below its own certificate, which nobody looks at, differs from process to process.
/// </summary>
internal sealed class ClusterAuthority : IDisposable
{
    /// <summary>What the clock of a peer may be behind.</summary>
    public static readonly TimeSpan Backdated = TimeSpan.FromHours(1);

    /// <summary>How long a certificate is good; it is renewed when half of it is over.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string ClientUse = "1.3.6.1.5.5.7.3.2";
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";

    private static readonly DateTimeOffset First = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the authority.</summary>
    /// <param name="secret">Its secret.</param>
    public ClusterAuthority(VersionedKey secret)
    {
        using var key = P256Key.Of(secret.Key);
        var request = new CertificateRequest(NameOf(key), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        Certificate = request.CreateSelfSigned(First, Last);
    }

    /// <summary>The authority's certificate, with its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Issues a certificate for both ends of a connection, with a fresh key that is nowhere but in memory.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="now">The time.</param>
    public X509Certificate2 Issue(string name, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(ServerUse), new(ClientUse)], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7f;
        using var issued = request.Create(Certificate, now - Backdated, now + Lifetime, serial);
        var certificate = issued.CopyWithPrivateKey(key);
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        // Windows' TLS takes no key that was never in a key store.
        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Certificate.Dispose();

    private static X500DistinguishedName NameOf(ECDsa key)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName($"HealthPass cluster authority {Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16]}");
        return name.Build();
    }
}
