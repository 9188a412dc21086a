using HealthPass.Grains;
using HealthPass.Grains.Counting;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Node.Lookup;
using HealthPass.Node.Ports;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Shows;
using HealthPass.Verification.Standing;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace HealthPass.Node;

/// <summary>Turns a host into a silo of HealthPass.</summary>
public static class HealthPassSilo
{
    internal const string ClusterName = "healthpass";

    /// <summary>How long a call to another silo is waited for: about as long as it takes to be sure that a silo is dead.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds everything a node is made of: boards, journal, tally, stores, grains, and the silo itself. The node recovers
    /// before the silo joins, and the silo joins before the host serves anything.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="options">How the node is set up.</param>
    /// <returns>The host.</returns>
    public static IHostApplicationBuilder AddHealthPassSilo(this IHostApplicationBuilder builder, NodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        _ = Directory.CreateDirectory(options.DataDirectory);
        _ = builder.Services.AddHealthPassCore(options);
        _ = builder.Services.AddHealthChecks()
            .AddCheck<NodeServing>("serving", tags: [NodeServing.Tag])
            .AddCheck<NodeReadiness>("node");
        _ = builder.Services.AddHostedService<NodeRecovery>();
        _ = builder.UseOrleans(silo => Configure(silo, options));
        if (!IsAlone(options))
        {
            _ = builder.Services.AddHostedService<StandingWatch>();
        }

        _ = builder.Services
            .AddHostedService<BoardWarmStart>()
            // Services end in the opposite order: it says that nothing is left to ship once the shipper has shipped it.
            .AddHostedService<ShippedThrough>()
            .AddHostedService(services => services.GetRequiredService<ScanShipper>())
            .AddHostedService(services => services.GetRequiredService<TallyReporter>())
            .AddHostedService<PanelReporter>()
            .AddHostedService<Caretaker>()
            .AddHostedService<Retention>()
            .AddHostedService<ScheduleStart>()
            .AddHostedService<KeyFileWatch>();
        _ = builder.Services
            .AddSingleton<TallyReporter>()
            .AddSingleton<NodeMetrics>()
            .AddSingleton<NodeDrain>()
            .AddSingleton<IHostLifetime, DrainingLifetime>()
            .AddHealthChecks()
            .AddCheck<DrainCheck>("traffic", tags: [NodeServing.Tag])
            .AddCheck<ShippingCheck>("shipping");
        return builder;
    }

    /// <summary>Adds what grains and verification need, without a silo and without background work.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How the node is set up.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddHealthPassCore(this IServiceCollection services, NodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services
            .AddHealthPassCommon(options)
            .AddSingleton(_ => new PersonBoard(0, options.Board.MaxPersons))
            .AddSingleton<WarmStartProgress>()
            .AddSingleton<VenueBoard>()
            .AddSingleton<IVenueRuleReader, GrainVenueRules>()
            .AddSingleton<ICountReceiver, GrainCounts>()
            .AddSingleton<IRegisteredCounts, TallyRegistered>()
            .AddSingleton(provider => StandingOf(options, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<GrainStatusReader>()
            .AddSingleton<DirectoryStatusReader>()
            .AddSingleton<IStatusReader>(provider => provider.GetRequiredService<DirectoryStatusReader>())
            .AddSingleton<StatusSource>()
            .AddSingleton<RecentScans>()
            .AddSingleton(provider => new NodeTally(
                provider.GetRequiredService<RegionTree>(),
                options.Name,
                ShanghaiDay.Of(provider.GetRequiredService<TimeProvider>().GetUtcNow())))
            .AddMetrics()
            .AddSingleton<JournalWatch>()
            .AddSingleton<IJournalObserver>(provider => provider.GetRequiredService<JournalWatch>())
            .AddSingleton(options.Journal)
            .AddSingleton<ScanJournal>()
            .AddSingleton<ScanVerifier>()
            .AddSingleton<IScanVerifier>(provider => provider.GetRequiredService<ScanVerifier>())
            .AddSingleton<CodeIssuer>()
            .AddSingleton<ICodeIssuer>(provider => provider.GetRequiredService<CodeIssuer>())
            .AddSingleton<ScanShipper>();
    }

    /// <summary>Adds what every process needs, with a silo or without.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How the process is set up.</param>
    /// <returns>The services.</returns>
    internal static IServiceCollection AddHealthPassCommon(this IServiceCollection services, NodeOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton(options.History)
            .AddSingleton(options.Reports)
            .AddHealthPassStorage(options.Storage)
            .AddSingleton(_ => RegionTree.Load())
            .AddSingleton(provider => new KeyRing(
                KeyFile.LoadOrCreate(options.KeysFile, provider.GetRequiredService<TimeProvider>().GetUtcNow())))
            .AddDomain()
            .AddSingleton<HealthCodeCipher>();
    }

    /// <summary>Adds what only a silo has: the services by which silos reach each other, and the announcer.</summary>
    /// <param name="silo">The silo.</param>
    /// <returns>The silo.</returns>
    public static ISiloBuilder AddHealthPassBoards(this ISiloBuilder silo)
    {
        _ = silo.AddGrainService<BoardService>().AddGrainService<StandingService>().AddGrainService<TallyService>();
        _ = silo.Services
            .AddGrains()
            .AddSingleton<IStandingServiceClient, StandingServiceClient>()
            .AddSingleton<TableReading>()
            .AddSingleton<ITallyServiceClient, TallyServiceClient>()
            .AddSingleton<INodeCounts, TallyCounts>()
            .AddSingleton<IBoardServiceClient, BoardServiceClient>()
            .AddSingleton<BoardAnnouncer>()
            .AddSingleton<BoardAnnouncements>()
            .AddSingleton<IPersonAnnouncer>(provider => provider.GetRequiredService<BoardAnnouncements>())
            .AddSingleton<IVenueAnnouncer>(provider => provider.GetRequiredService<BoardAnnouncements>());
        return silo;
    }

    private static bool IsAlone(NodeOptions options) => options.Storage.Provider == StorageProvider.Sqlite;

    private static NodeStanding StandingOf(NodeOptions options, TimeProvider clock)
    {
        var standing = new NodeStanding(clock);
        if (IsAlone(options))
        {
            standing.StandAlone();
        }

        return standing;
    }

    // How soon a silo is declared dead is what the standing of a node that is cut off depends on: nothing here adapts.
    private static void ConfigureMembership(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = membership.MinProbeTimeout = membership.MaxProbeTimeout = StandingRule.ProbePeriod;
        membership.NumMissedProbesLimit = StandingRule.MissedProbes;
        // A node that finds the table gone or itself alone learns of others within seconds.
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }

    private static void Configure(ISiloBuilder silo, NodeOptions options)
    {
        if (IsAlone(options))
        {
            // A SQLite file belongs to one process: the cluster has one member.
            _ = silo.UseLocalhostClustering(options.SiloPort, options.GatewayPort, null, ClusterName, ClusterName);
        }
        else
        {
            _ = silo
                .Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = ClusterName)
                .ConfigureEndpoints(options.SiloPort, options.GatewayPort)
                .Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = options.Address ?? endpoints.AdvertisedIPAddress)
                .Configure<ClusterMembershipOptions>(ConfigureMembership)
                .Configure<SiloMessagingOptions>(messages =>
                    messages.ResponseTimeout = messages.SystemResponseTimeout = messages.PlacementTimeout = Patience);
            _ = silo.Services.AddSingleton<IFatalErrorHandler, DeadNode>();
        }

        _ = silo
            // Regions and venues tell by it whether a node that has reported is still there.
            .Configure<SiloOptions>(names => names.SiloName = options.Name)
            .UseHealthPassStorage(options.Storage)
            .AddHealthPassBoards()
            // A person's activation serves a miss or a change and then only holds memory.
            .Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(5));
    }
}
