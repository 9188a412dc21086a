using HealthPass.Node.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Transport;

/// <summary>Certificates that the operator brings.</summary>
public sealed class OwnCertificateTests
{
    [Fact]
    public async Task A_node_with_the_operators_certificate_takes_only_peers_of_the_operators_authority()
    {
        using var folder = new TempFolder();
        using var own = new OperatorsAuthority(DateTimeOffset.UtcNow);
        var (node, client) = (own.Write(folder, "node1"), own.Write(folder, "client1"));
        await using var running = await SecuredNode.StartAsync(cluster: node);
        Assert.Equal(1, await running.AppendAsync(SecuredNode.TransportOf(running.KeysFile, client).OpenOn));

        // The key file's own authority counts for nothing here.
        await running.AppendInVainAsync(SecuredNode.TransportOf(running.KeysFile).OpenOn);
        using var elsewhere = new TempFolder();
        using var other = new OperatorsAuthority(DateTimeOffset.UtcNow);
        var stranger = other.Write(elsewhere, "client1");
        stranger.Authorities = node.Authorities;
        _ = Assert.Throws<ClusterCertificateException>(() => CredentialsOf(stranger, DateTimeOffset.UtcNow).Current());
        Assert.Equal(1, (await running.HeadAsync())!.Sequence);
    }

    [Fact]
    public void A_changed_file_is_taken_in_and_one_that_cannot_be_used_is_not()
    {
        using var folder = new TempFolder();
        var now = DateTimeOffset.UtcNow;
        using var own = new OperatorsAuthority(now);
        var options = own.Write(folder, "node1");
        var credentials = CredentialsOf(options, now);
        var first = credentials.Current();
        Assert.Same(first, credentials.Current());
        _ = own.Write(folder, "node1");
        Touch(options, now.AddMinutes(1));
        var second = credentials.Current();
        Assert.NotEqual(first.Own.SerialNumber, second.Own.SerialNumber);
        File.WriteAllText(options.CertificateKey!, "nothing");
        Touch(options, now.AddMinutes(2));
        Assert.Same(second, credentials.Current());
    }

    [Theory]
    [InlineData("missing", "HealthPass:Cluster:Certificate cannot be read")]
    [InlineData("empty", "which holds no certificate")]
    [InlineData("other-key", "must hold the private key of the first certificate")]
    [InlineData("expired", "NotTimeValid")]
    [InlineData("foreign", "cannot be used as that of a server")]
    [InlineData("server-only", "cannot be used as that of a client")]
    public void What_is_wrong_with_it_is_told_at_the_start(string fault, string told)
    {
        using var folder = new TempFolder();
        using var elsewhere = new TempFolder();
        var now = DateTimeOffset.UtcNow;
        using var own = new OperatorsAuthority(now);
        using var other = new OperatorsAuthority(now);
        var options = own.Write(folder, "node1", serverOnly: fault == "server-only");
        switch (fault)
        {
            case "missing":
                File.Delete(options.Certificate!);
                break;
            case "empty":
                File.WriteAllText(options.Certificate!, string.Empty);
                break;
            case "other-key":
                options.CertificateKey = other.Write(elsewhere, "node2").CertificateKey;
                break;
            case "foreign":
                options.Authorities = other.Write(elsewhere, "node2").Authorities;
                break;
            default:
                break;
        }

        var credentials = CredentialsOf(options, fault == "expired" ? now.AddDays(100) : now);
        Assert.Contains(told, Assert.Throws<ClusterCertificateException>(() => credentials.Current()).Message, StringComparison.Ordinal);
    }

    private static OwnCredentials CredentialsOf(ClusterTransportOptions options, DateTimeOffset now) =>
        new(new("node1", IsAlone: false, "test", options), new FakeTimeProvider(now), NullLogger<OwnCredentials>.Instance);

    private static void Touch(ClusterTransportOptions options, DateTimeOffset at) => File.SetLastWriteTimeUtc(options.Certificate!, at.UtcDateTime);
}
