using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HealthPass.Node.Transport;

namespace HealthPass.Tests.Transport;

/// <summary>A root and an authority below it, as an operator may have them, and the files that are made with them.</summary>
internal sealed class OperatorsAuthority : IDisposable
{
    private readonly DateTimeOffset _now;
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _below;

    public OperatorsAuthority(DateTimeOffset now)
    {
        _now = now;
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        _root = Authority("CN=Root", rootKey).CreateSelfSigned(now.AddDays(-1), now.AddDays(1000));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var below = Authority("CN=Below", key).Create(_root, now.AddDays(-1), now.AddDays(500), RandomNumberGenerator.GetBytes(8));
        _below = below.CopyWithPrivateKey(key);
    }

    /// <summary>Issues a certificate and writes its files, over those of the same name.</summary>
    public ClusterTransportOptions Write(TempFolder folder, string name, bool serverOnly = false)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (serverOnly)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], critical: false));
        }

        using var issued = request.Create(
            _below.SubjectName, X509SignatureGenerator.CreateForECDsa(_below.GetECDsaPrivateKey()!), _now.AddHours(-1), _now.AddDays(90), RandomNumberGenerator.GetBytes(8));
        var options = new ClusterTransportOptions
        {
            Certificate = folder.Of(name + ".crt"),
            CertificateKey = folder.Of(name + ".key"),
            Authorities = folder.Of("authorities.crt"),
        };
        File.WriteAllText(options.Certificate, issued.ExportCertificatePem() + "\n" + _below.ExportCertificatePem());
        File.WriteAllText(options.CertificateKey, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(options.Authorities, _root.ExportCertificatePem());
        return options;
    }

    public void Dispose()
    {
        _root.Dispose();
        _below.Dispose();
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request;
    }
}
