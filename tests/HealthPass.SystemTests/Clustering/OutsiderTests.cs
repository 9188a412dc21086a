using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace HealthPass.SystemTests.Clustering;

/// <summary>What somebody meets who reaches a cluster's ports and has no certificate of it.</summary>
[Collection(OneClusterAtATime.Name)]
public sealed class OutsiderTests : SystemTest
{
    [Fact]
    public async Task An_outsider_gets_nothing_at_either_port_and_is_counted_and_told_of_without_flood()
    {
        var metrics = $"http://127.0.0.1:{Ports.Next()}";
        await using var cluster = Watched(await RunningCluster.StartAsync(1, environment: _ => new() { ["HealthPass__Metrics__Url"] = metrics }));
        var node = cluster[0];
        using var http = new HttpClient();
        foreach (var port in new[] { node.SiloPort, node.GatewayPort })
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal(0, await AnswerAsync(port, "GET / HTTP/1.1\r\n\r\n"u8.ToArray()));
                Assert.False(await ShakesHandsAsync(port));
            }
        }

        _ = await Wait.UntilAsync(
            async () => await http.GetStringAsync(new Uri(metrics + "/metrics")),
            text => Counted(text, "plain") == 10 && Counted(text, "no_certificate") == 10 && Counted(text, "foreign") == 0,
            "the refusals to be counted");
        Assert.Single(Lines(node, "(plain)"));
        Assert.Single(Lines(node, "(no_certificate)"));
        Assert.DoesNotContain("Authentication failed", node.Output, StringComparison.Ordinal);
        _ = await node.Api.RegisterAsync(Resident.New());
    }

    private static IEnumerable<string> Lines(HealthPassProcess node, string reason) =>
        node.Output.Split('\n').Where(line => line.Contains("connections to the cluster's ports " + reason, StringComparison.Ordinal));

    private static double Counted(string metrics, string reason) => metrics.Split('\n')
        .Where(line => line.StartsWith("healthpass_cluster_refused_connections_total{", StringComparison.Ordinal) && line.Contains($"reason=\"{reason}\"", StringComparison.Ordinal))
        .Select(line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture)).Single();

    private static async Task<int> AnswerAsync(int port, byte[] said)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await socket.GetStream().WriteAsync(said);
        return await ReadAsync(socket.GetStream());
    }

    // The end that opens may think that all is well until the other has looked at what it was not shown.
    private static async Task<bool> ShakesHandsAsync(int port)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port);
#pragma warning disable CA5359 // An outsider takes any server for what it says it is.
        await using var tls = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        try
        {
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "node", ApplicationProtocols = [new("Orleans1")] });
        }
        catch (Exception error) when (error is AuthenticationException or IOException)
        {
            return false;
        }

        return await ReadAsync(tls) > 0;
    }

    private static async Task<int> ReadAsync(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[64]);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
