using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Transport;

/// <summary>
/// Certificates that the operator brings. The files are looked at whenever a connection is made, and read again when one of them has
/// changed; what cannot be used then is reported, and the process goes on with what it has.
/// </summary>
internal sealed partial class OwnCredentials(TransportMember member, TimeProvider clock, ILogger<OwnCredentials> logger) : IClusterCredentials
{
    private readonly ClusterTransportOptions _options = member.Options;
    private readonly Lock _lock = new();
    private ClusterCredential? _current;
    private (DateTime, DateTime, DateTime) _seen;

    /// <inheritdoc />
    public string Source => "own";

    /// <inheritdoc />
    public ClusterCredential Current()
    {
        lock (_lock)
        {
            var changed = (File.GetLastWriteTimeUtc(_options.Certificate!), File.GetLastWriteTimeUtc(KeyFile), File.GetLastWriteTimeUtc(_options.Authorities!));
            if (_current is null || changed != _seen)
            {
                Renew();
                _seen = changed;
            }

            return _current!;
        }
    }

    private string KeyFile => string.IsNullOrEmpty(_options.CertificateKey) ? _options.Certificate! : _options.CertificateKey;

    private void Renew()
    {
        try
        {
            _current = Read();
            LogRead(logger, _current.Own.Subject, _current.NotAfter);
        }
        catch (ClusterCertificateException error) when (_current is not null)
        {
            LogUnusable(logger, error, _current.NotAfter);
        }
    }

    private ClusterCredential Read()
    {
        var between = Pem("Certificate", _options.Certificate!);
        var authorities = Pem("Authorities", _options.Authorities!);
        X509Certificate2 own;
        try
        {
            own = X509Certificate2.CreateFromPem(File.ReadAllText(_options.Certificate!), File.ReadAllText(KeyFile));
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ClusterCertificateException($"{KeyFile} must hold the private key of the first certificate in {_options.Certificate}, PEM and not encrypted: {error.Message}", error);
        }

        between.RemoveAt(0);
        foreach (var server in (ReadOnlySpan<bool>)[true, false])
        {
            using var chain = new X509Chain { ChainPolicy = PeerCheck.PolicyOf(authorities, clock.GetUtcNow()) };
            chain.ChainPolicy.ExtraStore.AddRange(between);
            chain.ChainPolicy.ApplicationPolicy.Add(PeerCheck.Use(server));
            if (!chain.Build(own))
            {
                throw new ClusterCertificateException(
                    $"The certificate in {_options.Certificate} cannot be used as that of a {(server ? "server" : "client")} under {_options.Authorities}: "
                    + string.Join(" ", chain.ChainStatus.Select(status => $"{status.Status}: {status.StatusInformation.Trim()}")));
            }
        }

        return new(own, SslStreamCertificateContext.Create(own, between, offline: true), authorities);
    }

    private static X509Certificate2Collection Pem(string key, string path)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(path);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ClusterCertificateException($"{ClusterTransportOptions.Section}:{key} cannot be read: {error.Message}", error);
        }

        return found.Count > 0 ? found : throw new ClusterCertificateException($"{ClusterTransportOptions.Section}:{key} names {path}, which holds no certificate (PEM).");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took in the operator's certificate for the cluster's ports, {Subject}, good until {NotAfter:O}")]
    private static partial void LogRead(ILogger logger, string subject, DateTimeOffset notAfter);

    [LoggerMessage(Level = LogLevel.Error, Message = "The operator's changed certificate is unusable; the node goes on with the one it has, good until {NotAfter:O}")]
    private static partial void LogUnusable(ILogger logger, Exception error, DateTimeOffset notAfter);
}
