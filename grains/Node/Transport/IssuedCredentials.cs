using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Transport;

/// <summary>
/// Certificates that the process issues to itself by the authority of the key file: nodes that share the file trust each other.
/// A new one is made when it is asked for and half of the last one's time is over, when the key file has changed, and when the clock
/// was set back behind it.
/// </summary>
internal sealed partial class IssuedCredentials(TransportMember member, KeyRing keys, TimeProvider clock, ILogger<IssuedCredentials> logger) : IClusterCredentials
{
    private readonly Lock _lock = new();
    private IReadOnlyList<VersionedKey>? _file;
    private ClusterCredential? _current;
    private DateTimeOffset _renewAt;

    /// <inheritdoc />
    public string Source => "cluster";

    /// <inheritdoc />
    public ClusterCredential Current()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_current is null || now >= _renewAt || now < _current.NotBefore || !ReferenceEquals(_file, keys.Authorities))
            {
                _file = keys.Authorities;
                _current = Make(_file, now);
                _renewAt = now + (ClusterAuthority.Lifetime / 2);
                LogMade(logger, _current.NotAfter);
            }

            return _current;
        }
    }

    private ClusterCredential Make(IReadOnlyList<VersionedKey> secrets, DateTimeOffset now)
    {
        // What an authority issues that some node does not know is refused there. A clock behind the file's makes nothing unusable: the oldest issues.
        var issuing = secrets.Where(secret => secret.NotBefore <= now && keys.IsShared(new(KeyKind.Authority, secret.Id))).MaxBy(secret => (secret.NotBefore, secret.Id)) ?? secrets.MinBy(secret => secret.NotBefore)!;
        var trusted = new X509Certificate2Collection();
        X509Certificate2? own = null;
        foreach (var secret in secrets)
        {
            using var authority = new ClusterAuthority(secret);
            _ = trusted.Add(X509CertificateLoader.LoadCertificate(authority.Certificate.RawDataMemory.Span));
            own ??= ReferenceEquals(secret, issuing) ? authority.Issue(member.Name, now) : null;
        }

        return new(own!, SslStreamCertificateContext.Create(own!, additionalCertificates: null, offline: true), trusted);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The node has a new certificate for the cluster's ports, good until {NotAfter:O}")]
    private static partial void LogMade(ILogger logger, DateTimeOffset notAfter);
}
