using HealthPass.Carriers;
using HealthPass.Carriers.Settings;
using HealthPass.Grains;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Counting;
using HealthPass.Grains.People;
using HealthPass.Grains.Rings;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Texts;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Files;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Node.Lookup;
using HealthPass.Node.Ports;
using HealthPass.Node.Startup;
using HealthPass.Node.Transport;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Verification.Board;
using HealthPass.Verification.Bundles;
using HealthPass.Verification.CheckIns;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Late;
using HealthPass.Verification.Printed;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shipping;
using HealthPass.Verification.Shows;
using HealthPass.Verification.Silos;
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
    /// <summary>The stage that keeps the data folder to this process.</summary>
    public const string Folder = "data folder";

    /// <summary>The stage that sees whether the key file goes with the database.</summary>
    public const string Keys = "key file";

    /// <summary>The stage that brings the node back to where it stopped.</summary>
    public const string Recovery = "recovery";

    /// <summary>The stage at which the silo joins its cluster.</summary>
    public const string Cluster = "cluster";

    private static readonly TimeSpan LeaveWithoutDatabase = TimeSpan.FromSeconds(3);

    internal const string ClusterName = "healthpass";

    /// <summary>How long a call to another silo is waited for: about as long as it takes to be sure that a silo is dead.</summary>
    internal static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

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
        OwnerOnly.CreateFolder(options.DataDirectory);
        _ = builder.Services.AddHealthPassCore(options);
        _ = builder.Services.AddHealthChecks()
            .AddCheck<NodeServing>("serving", tags: [NodeServing.Tag])
            .AddCheck<NodeReadiness>("node")
            .AddCheck<AuditCheck>("audit");
        AddStages(builder, options);
        _ = builder.Services
            .AddSingleton<NodeMetrics>()
            .AddSingleton<NodeHindrances>()
            .AddSingleton<ConditionMetrics>()
            .AddSingleton<CoverageMetrics>()
            .AddSingleton<TextMetrics>()
            .AddSingleton<ILivingNodes, MemberNodes>()
            .AddSingleton<NodeDrain>()
            .AddSingleton<IHostLifetime, DrainingLifetime>()
            .AddHealthChecks()
            .AddCheck<DrainCheck>("traffic", tags: [NodeServing.Tag])
            .AddCheck<WriteCheck>(WriteCheck.Name)
            .AddCheck<ShippingCheck>("shipping");
        return builder;
    }

    /// <summary>Makes the node's instruments: nobody else asks for them, and they are there only once they are made.</summary>
    /// <param name="services">The process's services; a process without a silo has no board and no journal, and none of them.</param>
    public static void MakeNodeMetrics(this IServiceProvider services)
    {
        _ = services.GetService<NodeMetrics>();
        _ = services.GetService<ConditionMetrics>();
        _ = services.GetService<CoverageMetrics>();
        _ = services.GetService<TextMetrics>();
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
            .AddSingleton<TextFile>()
            .AddSingleton<ITextSender>(provider => provider.GetRequiredService<TextFile>())
            .AddSingleton<ITextLog>(provider => provider.GetRequiredService<TextFile>())
            .AddSingleton(provider => new RecentScans(provider.GetRequiredService<TimeProvider>(), options.Board.MaxScanIds))
            .AddSingleton<CodePlaces>()
            .AddSingleton<RepeatedReads>()
            .AddSingleton<CheckInWatch>()
            .AddSingleton(options.CheckIns)
            .AddSingleton(provider =>
            {
                var database = provider.GetRequiredService<IDatabaseStanding>();
                return new DegradedMode(() => database.IsAway);
            })
            .AddSingleton<IPrintedCodeReader, GrainPrintedCodes>()
            .AddSingleton<PrintedLane>()
            .AddSingleton<IDocumentLinkReader, GrainDocumentLinks>()
            .AddSingleton<DocumentWay>()
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
            .AddSingleton(new LateOptions(options.ScanRecordDays))
            .AddSingleton<LateMemory>()
            .AddSingleton<LateVerifier>()
            .AddSingleton<ILateVerifier>(provider => provider.GetRequiredService<LateVerifier>())
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

        // A host that brings a province of its own, as the demo does, has added it before.
        services.TryAddSingleton(_ => RegionTree.Load(folder: options.RegionsFolder));
        return services
            .AddSingleton(options)
            .AddSingleton(options.Codes)
            .AddSingleton(options.History)
            .AddSingleton(options.Publishing)
            .AddSingleton(options.Reports)
            .AddSingleton(options.Audit)
            .AddSingleton(_ => new CheckpointBook(Path.Combine(options.DataDirectory, CheckpointBook.FileName)))
            .AddSingleton(options.Reconcile)
            .AddSingleton(options.Volunteers)
            .AddSingleton(new LinkAddress(options.Texts.LinkBase))
            .AddCarriers(new CarrierOptions(options.DataDirectory, options.Carriers))
            .AddHealthPassStorage(options.Storage)
            .AddSingleton(_ => KeyRing.Reading(() => KeyFile.Load(options.KeysFile)))
            .AddSingleton<RingAgreement>()
            .AddClusterTransport(options.Member)
            .AddSingleton<ChannelBook>()
            .AddDomain()
            .AddSingleton<HealthCodeCipher>()
            .AddSingleton<PrintedKeys>()
            .AddSingleton<PrintedCodes>()
            .AddSingleton<BundleKeys>();
    }

    /// <summary>Adds what only a silo has: the services by which silos reach each other, and the announcer.</summary>
    /// <param name="silo">The silo.</param>
    /// <returns>The silo.</returns>
    public static ISiloBuilder AddHealthPassBoards(this ISiloBuilder silo)
    {
        // The names are those by which the first builds' nodes call: part of what nodes of different builds agree on.
        _ = silo
            .AddSiloService<IBoardService, BoardService>("HealthPass.Grains.Verification.Board.IBoardService,HealthPass.Grains")
            .AddSiloService<IStandingService, StandingService>("HealthPass.Grains.Verification.Standing.IStandingService,HealthPass.Grains")
            .AddSiloService<ITallyService, TallyService>("HealthPass.Grains.Verification.Tally.ITallyService,HealthPass.Grains");
        _ = silo.Services
            .AddGrains()
            .AddSingleton<TableReading>()
            .AddSingleton<INodeCounts, TallyCounts>()
            .AddSingleton<BoardAnnouncer>()
            .AddSingleton<BoardAnnouncements>()
            .AddSingleton<IUpgrade, SealingNodes>()
            .AddSingleton<IPersonAnnouncer>(provider => provider.GetRequiredService<BoardAnnouncements>())
            .AddSingleton<IVenueAnnouncer>(provider => provider.GetRequiredService<BoardAnnouncements>());
        return silo;
    }

    // Stages are stopped in the opposite order: counts are kept before the journal is shipped, that nothing is left to ship is said once
    // it is shipped, the silo leaves when nobody needs it, and the journal is closed last.
    private static void AddStages(IHostApplicationBuilder builder, NodeOptions options)
    {
        var stages = StartStages.In(builder.Services)
            .Then<DataFolder>(Folder)
            .Then<PrivateFiles>("modes of files")
            .Then<PortStart>("ports")
            .Then<DatabaseStart>("database")
            .Then<KeyFileStart>(Keys)
            .ThenTransport(builder, options.Member)
            .Then<EditionStart>("list of regions")
            .Then<NodeRecovery>(Recovery)
            .Then<SealStart>("seals")
            .Then(Cluster, () => builder.UseOrleans(silo => Configure(silo, options)), LeaveWithin);
        if (!options.IsAlone)
        {
            _ = stages.Then<StandingWatch>("watch over the node's standing");
        }

        _ = stages
            .Then<AuditWatch>("audit trail")
            .Then<BoardWarmStart>("warm start of the board")
            .Then<ShippedThrough>("word of what is shipped")
            .Then<ScanShipper>("shipping")
            .Then<TallyReporter>("counts")
            .Then<PanelReporter>("panels")
            .Then<CodeAlarms>("alarms of codes")
            .Then<Caretaker>("caretaker")
            .Then<SealWatch>("watch over the seals")
            .Then<Retention>("retention")
            .Then<PrintedRetention>("retention of printed codes")
            .Then<ScheduleStart>("schedule")
            .Then<WriteProbe>("probe of writes")
            .Then<ClockWatch>("comparison of clocks")
            .Then<KeyFileWatch>("watch over the key file");
    }

    // A silo says in the database that it leaves, and would try to for minutes when that is away: nobody can be told then.
    private static TimeSpan? LeaveWithin(IServiceProvider services) => services.GetRequiredService<IDatabaseStanding>().IsAway ? LeaveWithoutDatabase : null;

    private static NodeStanding StandingOf(NodeOptions options, TimeProvider clock)
    {
        var standing = new NodeStanding(clock);
        if (options.IsAlone)
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
        if (options.IsAlone)
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
                    messages.ResponseTimeout = messages.SystemResponseTimeout = messages.PlacementTimeout = CallTimeout);
            _ = silo.Services.AddSingleton<IFatalErrorHandler, DeadNode>();
        }

        _ = silo
            .UseClusterTransport()
            // Regions and venues tell by it whether a node that has reported is still there.
            .Configure<SiloOptions>(names => names.SiloName = options.Name)
            .UseHealthPassStorage(options.Storage)
            .AddHealthPassBoards()
            // A person's activation serves a miss or a change and then only holds memory.
            .Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(5));
    }
}
