using HealthPass.Grains.Rings;
using HealthPass.Kernel.Files;
using HealthPass.Node.Ports;
using HealthPass.Node.Startup;
using HealthPass.Node.Transport;
using HealthPass.Storage;
using HealthPass.Verification.Late;
using HealthPass.Verification.Remote;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shows;
using HealthPass.Verification.Standing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace HealthPass.Node;

/// <summary>Turns a host into a client of the cluster: no silo, no board, no journal.</summary>
public static class HealthPassClient
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    /// <summary>Adds what an API without a silo is made of. It waits at the start until the cluster can be reached.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="options">How the process is set up; the storage must be PostgreSQL.</param>
    /// <returns>The host.</returns>
    public static IHostApplicationBuilder AddHealthPassClient(this IHostApplicationBuilder builder, NodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        OwnerOnly.CreateFolder(options.DataDirectory);
        _ = builder.Services
            .AddHealthPassCommon(options)
            .AddSingleton<ILivingNodes, NoMemberNodes>()
            .AddSingleton<IScanVerifier, RemoteVerifier>()
            .AddSingleton<ILateVerifier, RemoteLateVerifier>()
            .AddSingleton<ICodeIssuer, RemoteIssuer>()
            .AddSingleton(provider =>
            {
                // It has no board that could be out of date: every silo looks after its own standing.
                var standing = new NodeStanding(provider.GetRequiredService<TimeProvider>());
                standing.StandAlone();
                return standing;
            });
        _ = builder.Services.AddHealthChecks()
            .AddCheck<NodeServing>("serving", tags: [NodeServing.Tag])
            .AddCheck<ClientReadiness>("node")
            .AddCheck<WriteCheck>(WriteCheck.Name)
            .AddCheck<AuditCheck>("audit");
        _ = StartStages.In(builder.Services)
            .Then<PrivateFiles>("modes of files")
            .Then<DatabaseStart>("database")
            .Then<KeyFileStart>(HealthPassSilo.Keys)
            .ThenTransport(builder, options.Member)
            .Then<SchemaAtStart>("schema")
            .Then<EditionStart>("list of regions")
            .Then(HealthPassSilo.Cluster, () => Connect(builder, options))
            .Then<WriteProbe>("probe of writes")
            .Then<AuditWatch>("audit trail")
            .Then<KeyFileWatch>("watch over the key file");
        return builder;
    }

    private static void Connect(IHostApplicationBuilder builder, NodeOptions options) =>
        _ = builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = HealthPassSilo.ClusterName)
            .Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5))
            .Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = HealthPassSilo.CallTimeout)
            .UseConnectionRetryFilter(async (_, cancellationToken) =>
            {
                await Task.Delay(RetryPause, cancellationToken);
                return true;
            })
            .UseClusterTransport()
            .UseHealthPassClustering(options.Storage));
}
