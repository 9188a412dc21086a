using HealthPass.Node.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace HealthPass.Node.Transport;

/// <summary>Puts mutual TLS before every port and every connection of a silo or client.</summary>
internal static class TransportSetup
{
    private const string PackageLogs = "Orleans.Connections.Security";

    /// <summary>Adds what every process needs.</summary>
    public static IServiceCollection AddClusterTransport(this IServiceCollection services, TransportMember member)
    {
        _ = member.Options.HasOwnCertificate
            ? services.AddSingleton<IClusterCredentials, OwnCredentials>()
            : services.AddSingleton<IClusterCredentials, IssuedCredentials>();
        return services.AddMetrics().AddSingleton(member).AddSingleton<RefusedConnections>().AddSingleton<ClusterTransport>();
    }

    /// <summary>Adds its stages: first the certificate, and where plain connections are accepted the word of it.</summary>
    public static StartStages ThenTransport(this StartStages stages, IHostApplicationBuilder builder, TransportMember member)
    {
        // Refusals are counted, and told once a minute: the package would write a line and a stack for each.
        _ = builder.Logging.AddFilter(PackageLogs, LogLevel.None);
        _ = stages.Then<TransportAtStart>("certificate");
        return member is { IsAlone: false, Options.Transport: not ClusterTransportMode.Tls } ? stages.Then<PlainWarning>("warning of plain connections") : stages;
    }

    /// <summary>Secures a silo's ports and what it opens to others.</summary>
    public static ISiloBuilder UseClusterTransport(this ISiloBuilder silo) => silo.Configure<SiloConnectionOptions>(connections =>
    {
        connections.ConfigureSiloInboundConnection(ClusterTransport.Accept);
        connections.ConfigureGatewayInboundConnection(ClusterTransport.Accept);
        connections.ConfigureSiloOutboundConnection(ClusterTransport.Open);
    });

    /// <summary>Secures what a client opens to gateways.</summary>
    public static IClientBuilder UseClusterTransport(this IClientBuilder client) =>
        client.Configure<ClientConnectionOptions>(connections => connections.ConfigureConnection(ClusterTransport.Open));
}
