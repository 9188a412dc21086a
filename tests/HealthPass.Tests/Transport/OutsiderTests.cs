using System.Net;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using HealthPass.Kernel.Keys;
using HealthPass.Node.Transport;
using HealthPass.Tests.Fakes;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Time.Testing;
using Orleans.Connections.Security;
using Xunit;

namespace HealthPass.Tests.Transport;

/// <summary>Who gets through the ports of a running node. Every attempt is a real client on a real socket.</summary>
public sealed class OutsiderTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Only_who_has_a_certificate_of_the_clusters_authority_gets_anything_through_the_gateway()
    {
        await using var node = await SecuredNode.StartAsync();
        using var foreign = new ClusterAuthority(new(1, new byte[32], default));
        using var cluster = AuthorityOf(node);
        using var expired = cluster.Issue("node-2", Now - ClusterAuthority.Lifetime - TimeSpan.FromMinutes(1));
        using var early = cluster.Issue("node-2", Now + TimeSpan.FromHours(2));
        using var stranger = foreign.Issue("node-2", Now);
        var attempts = new (Refusal Reason, Action<IConnectionBuilder> Secure)[]
        {
            (Refusal.Plain, _ => { }),
            (Refusal.NoCertificate, Showing(null)),
            (Refusal.Foreign, Showing(stranger)),
            (Refusal.Expired, Showing(expired)),
            (Refusal.Expired, Showing(early)),
        };
        foreach (var (reason, secure) in attempts)
        {
            var before = node.Refused.Of(reason);
            await node.AppendInVainAsync(secure);
            await Eventually.HoldsAsync(() => node.Refused.Of(reason) > before);
        }

        Assert.Null(await node.HeadAsync());

        // The same client with a certificate that is good: it was the certificate that was missing.
        using var good = cluster.Issue("node-2", Now);
        Assert.Equal(1, await node.AppendAsync(Showing(good)));
    }

    [Fact]
    public async Task A_client_with_the_key_file_gets_in_and_one_with_another_key_file_does_not()
    {
        await using var node = await SecuredNode.StartAsync();
        using var folder = new TempFolder();
        Assert.Equal(1, await node.AppendAsync(SecuredNode.TransportOf(node.KeysFile).OpenOn));
        await node.AppendInVainAsync(SecuredNode.TransportOf(folder.Of("keys.json")).OpenOn);
        Assert.Equal(1, (await node.HeadAsync())!.Sequence);
    }

    [Fact]
    public async Task The_silos_port_refuses_as_the_gateways_does()
    {
        var clock = new FakeTimeProvider(Now);
        await using var node = await SecuredNode.StartAsync(clock);
        var (plain, silent, broken) = (0, 0, 0);
        foreach (var port in new[] { node.SiloPort, node.GatewayPort })
        {
            Assert.Equal(0, await AnswerAsync(port, "GET / HTTP/1.1\r\n\r\n"u8.ToArray()));
            await CountedAsync(node, Refusal.Plain, ++plain);

            // It stays until its time is up: one that goes at once may be gone before the node has looked at it.
            using (var knock = new TcpClient())
            {
                await knock.ConnectAsync(IPAddress.Loopback, port);
                await CountedAsync(node, Refusal.Silent, ++silent, () => clock.Advance(TimeSpan.FromSeconds(10)));
                Assert.Equal(0, await knock.GetStream().ReadAsync(new byte[1]));
            }

            _ = await AnswerAsync(port, [0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5]);
            await CountedAsync(node, Refusal.Handshake, ++broken);
        }
    }

    [Fact]
    public async Task A_certificate_is_renewed_while_the_node_runs_and_connections_made_before_go_on()
    {
        var clock = new FakeTimeProvider(Now);
        await using var node = await SecuredNode.StartAsync(clock);
        await using var early = await node.ConnectAsync(SecuredNode.TransportOf(node.KeysFile, clock: clock).OpenOn);
        var first = await ShownAsync(node, clock);
        Assert.Equal(first, await ShownAsync(node, clock));
        clock.Advance(ClusterAuthority.Lifetime / 2);
        var second = await ShownAsync(node, clock);
        Assert.NotEqual(first, second);
        clock.Advance(ClusterAuthority.Lifetime);
        Assert.NotEqual(second, await ShownAsync(node, clock));

        // Both ends of this one made it with certificates that are over by now.
        Assert.Equal(1, await early.AppendAsync());
        Assert.Equal(2, await node.AppendAsync(SecuredNode.TransportOf(node.KeysFile, clock: clock).OpenOn));
    }

    [Fact]
    public async Task A_node_that_is_alone_listens_on_loopback_only()
    {
        await using var node = await SecuredNode.StartAsync();
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(end => end.Port == node.SiloPort || end.Port == node.GatewayPort).ToList();
        Assert.Equal(2, listening.Count);
        Assert.All(listening, end => Assert.True(IPAddress.IsLoopback(end.Address), end.ToString()));
    }

    private static Task<long> CountedAsync(SecuredNode node, Refusal reason, long count, Action? between = null) =>
        Eventually.ReadAsync(() => Task.FromResult(node.Refused.Of(reason)), seen => seen == count, between);

    private static ClusterAuthority AuthorityOf(SecuredNode node) => new(AuthorityKeys.Of(KeyFile.Load(node.KeysFile)).Single());

    // An outsider takes any server for what it says it is.
    private static Action<IConnectionBuilder> Showing(X509Certificate2? certificate) => builder => builder.UseClientTls(new TlsOptions
    {
        LocalCertificate = certificate,
        RemoteCertificateMode = RemoteCertificateMode.AllowCertificate,
        RemoteCertificateValidation = (_, _, _) => true,
        OnAuthenticateAsClient = (_, options) => options.TargetHost = "node",
    });

    private static async Task<int> AnswerAsync(int port, byte[] said)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await socket.GetStream().WriteAsync(said);
        try
        {
            return await socket.GetStream().ReadAsync(new byte[64]);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // The number of the certificate that the node shows to a peer who has a good one.
    private static async Task<string> ShownAsync(SecuredNode node, FakeTimeProvider clock)
    {
        using var cluster = AuthorityOf(node);
        using var own = cluster.Issue("node-2", clock.GetUtcNow());
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, node.GatewayPort);
#pragma warning disable CA5359 // Who looks at a certificate need not trust it.
        await using var tls = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "node",
            ClientCertificates = [own],
            ApplicationProtocols = [new("Orleans1")],
        });
        return tls.RemoteCertificate!.GetSerialNumberString();
    }
}
