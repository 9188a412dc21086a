using System.Net;
using HealthPass.Grains.Audit;
using HealthPass.Kernel.Keys;
using HealthPass.Node;
using HealthPass.Node.Transport;
using HealthPass.Tests.Fakes;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Xunit;

namespace HealthPass.Tests.Transport;

/// <summary>A whole node in this process with its ports open, and whoever wants to get in through them.</summary>
internal sealed class SecuredNode : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _folder = new();
    private IHost _host = null!;

    public int SiloPort { get; } = Ports.Next();

    public int GatewayPort { get; } = Ports.Next();

    public string KeysFile => _folder.Of("keys.json");

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public RefusedConnections Refused => _host.Services.GetRequiredService<RefusedConnections>();

    public static async Task<SecuredNode> StartAsync(TimeProvider? transportClock = null, ClusterTransportOptions? cluster = null)
    {
        var node = new SecuredNode();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddHealthPassSilo(node.Options(cluster));
        if (transportClock is not null)
        {
            // The transport alone goes by the test's clock: the node needs one that moves.
            _ = builder.Services
                .AddSingleton<IClusterCredentials>(provider => ActivatorUtilities.CreateInstance<IssuedCredentials>(provider, transportClock))
                .AddSingleton(provider => ActivatorUtilities.CreateInstance<ClusterTransport>(provider, transportClock));
        }

        node._host = builder.Build();
        await node._host.StartAsync();
        return node;
    }

    /// <summary>Connects as an Orleans client does, appends a line to the audit trail and ends.</summary>
    /// <returns>The line's place.</returns>
    public async Task<long> AppendAsync(Action<IConnectionBuilder> secure)
    {
        await using var client = await ConnectAsync(secure);
        return await client.AppendAsync();
    }

    /// <summary>Does the same for somebody who is not let in, and knocks for a few seconds: an Orleans client that is refused does not give up by itself.</summary>
    public async Task AppendInVainAsync(Action<IConnectionBuilder> secure) => _ = await Assert.ThrowsAnyAsync<Exception>(async () =>
    {
        await using var client = await ConnectAsync(secure, TimeSpan.FromSeconds(4));
        _ = await client.AppendAsync();
    });

    /// <summary>An Orleans client that is connected to the gateway.</summary>
    public Task<Client> ConnectAsync(Action<IConnectionBuilder> secure) => ConnectAsync(secure, Patience);

    private async Task<Client> ConnectAsync(Action<IConnectionBuilder> secure, TimeSpan patience)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        _ = builder.UseOrleansClient(client => client
            .UseStaticClustering(new IPEndPoint(IPAddress.Loopback, GatewayPort))
            .Configure<ClusterOptions>(names => names.ClusterId = names.ServiceId = HealthPassSilo.ClusterName)
            .Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = TimeSpan.FromSeconds(3))
            .Configure<ClientConnectionOptions>(connections => connections.ConfigureConnection(secure)));
        var host = builder.Build();
        try
        {
            await host.StartAsync().WaitAsync(patience);
            return new(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>What a process of ours does that is given a key file and settings.</summary>
    public static ClusterTransport TransportOf(string keysFile, ClusterTransportOptions? cluster = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(clock ?? TimeProvider.System);
        return services
            .AddSingleton(new KeyRing(KeyFile.LoadOrCreate(keysFile, DateTimeOffset.UtcNow)))
            .AddClusterTransport(new("node-2", IsAlone: false, "test", cluster ?? new()))
            .BuildServiceProvider()
            .GetRequiredService<ClusterTransport>();
    }

    public Task<AuditEntry?> HeadAsync() => Grains.GetGrain<IAuditGrain>(0).GetHead();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Dispose();
    }

    private NodeOptions Options(ClusterTransportOptions? cluster) => new()
    {
        DataDirectory = _folder.Path,
        KeysFile = KeysFile,
        Role = NodeRole.Silo,
        Name = "node-1",
        SiloPort = SiloPort,
        GatewayPort = GatewayPort,
        Cluster = cluster ?? new(),
        Storage = new() { DataDirectory = _folder.Path, NodeName = "node-1" },
    };

    /// <summary>A connected client.</summary>
    internal sealed class Client(IHost host) : IAsyncDisposable
    {
        public Task<long> AppendAsync() =>
            host.Services.GetRequiredService<IGrainFactory>().GetGrain<IAuditGrain>(0).Append(new("nobody", "assignment_approved", string.Empty, "{}"));

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
        }
    }
}
