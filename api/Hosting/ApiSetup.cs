using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Appeals;
using HealthPass.Api.Assignments;
using HealthPass.Api.Audit;
using HealthPass.Api.Bundles;
using HealthPass.Api.Cases;
using HealthPass.Api.Channels;
using HealthPass.Api.CheckIns;
using HealthPass.Api.Corrections;
using HealthPass.Api.Documents;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Factors;
using HealthPass.Api.GateSessions;
using HealthPass.Api.Hot;
using HealthPass.Api.Hotline;
using HealthPass.Api.Identity;
using HealthPass.Api.Json;
using HealthPass.Api.Keys;
using HealthPass.Api.Kiosks;
using HealthPass.Api.Leaving;
using HealthPass.Api.Lists;
using HealthPass.Api.Marks;
using HealthPass.Api.OpenApi;
using HealthPass.Api.OpenId;
using HealthPass.Api.Operators;
using HealthPass.Api.Pages;
using HealthPass.Api.Panels;
using HealthPass.Api.Persons;
using HealthPass.Api.Posters;
using HealthPass.Api.Problems;
using HealthPass.Api.Regions;
using HealthPass.Api.Regions.Forecasts;
using HealthPass.Api.Regions.History;
using HealthPass.Api.Regions.Targets;
using HealthPass.Api.Reports;
using HealthPass.Api.Residents;
using HealthPass.Api.Scans;
using HealthPass.Api.Service;
using HealthPass.Api.Sessions;
using HealthPass.Api.Shell;
using HealthPass.Api.Staff;
using HealthPass.Api.Tasks;
using HealthPass.Api.TextCampaigns;
using HealthPass.Api.Texts;
using HealthPass.Api.Venues;
using HealthPass.Api.Venues.Coverage;
using HealthPass.Api.Venues.Presence;
using HealthPass.Api.Volunteers;
using HealthPass.Api.Wall;
using HealthPass.Api.Windows;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Counting.Forecasts;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Staff;
using HealthPass.Node;
using HealthPass.Node.Startup;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Hosting;

/// <summary>Puts the API together.</summary>
internal static class ApiSetup
{
    private const long MaxBodyBytes = 1 << 20;
    private const long MaxHubMessageBytes = 64 << 10;

    public static void AddHealthPassApi(this WebApplicationBuilder builder)
    {
        _ = builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        builder.AddAdmission();
        _ = builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        _ = builder.Services
            .AddExceptionHandler<ProblemHandler>()
            .AddSingleton<ServerErrors>()
            .AddHttpShell(builder.Configuration)
            .AddApiDocument()
            .AddIntroduction()
            .AddAnswerCompression()
            .AddSingleton(ApiKeySettings.Read(builder.Configuration))
            .AddAccess()
            .AddSingleton<GateDesk>()
            .AddDeclarations()
            .AddSessions(builder.Configuration)
            .AddOpenId(builder.Configuration)
            .AddFactors()
            .AddSingleton<PersonPresenter>()
            .AddSingleton<PersonApplications>()
            .AddSingleton<Arrivals>()
            .AddSingleton<ChannelTermsBoard>()
            .AddSingleton<IChannelTermsInForce>(services => services.GetRequiredService<ChannelTermsBoard>())
            .AddSingleton<ChannelTermsCommands>()
            .AddSingleton<ChannelQuota>()
            .AddSingleton<IProblemWatch, ChannelProblems>()
            .AddSingleton<ChannelPresenter>()
            .AddSingleton<ChannelDesk>()
            .AddSingleton<WindowTickets>()
            .AddSingleton<WindowDesk>()
            .AddSingleton(ResidentSettings.Read(builder.Configuration))
            .AddSingleton(PosterSettings.Read(builder.Configuration))
            .AddSingleton(services => new PosterFonts(services.GetRequiredService<PosterSettings>().FontFiles()))
            .AddSingleton<PosterMaker>()
            .AddSingleton<PlaceDesk>()
            .AddSingleton<PlaceUploadDesk>()
            .AddSingleton<PosterDesk>()
            .AddSingleton<ScreenDesk>()
            .AddSingleton<CheckInDesk>()
            .AddSingleton<TextSources>()
            .AddSingleton<EntryTickets>()
            .AddSingleton<EntryTexts>()
            .AddSingleton<FamilyTickets>()
            .AddSingleton<FamilyPresenter>()
            .AddSingleton<FamilyDesk>()
            .AddSingleton<PhoneTickets>()
            .AddSingleton<CopyDesk>()
            .AddSingleton<MePresenter>()
            .AddSingleton<VolunteerTickets>()
            .AddSingleton<VolunteerSessions>()
            .AddSingleton<VolunteerDesk>()
            .AddSingleton<FamilyHelpDesk>()
            .AddSingleton<ReasonTexts>()
            .AddSingleton<ShowEndpoint>()
            .AddSingleton<PrintedDesk>()
            .AddSingleton<ScanReader>()
            .AddSingleton<ScanPresenter>()
            .AddSingleton<ScanEndpoint>()
            .AddSingleton<ScanBatches>()
            .AddSingleton<LateReader>()
            .AddSingleton<LatePace>()
            .AddSingleton<LateScans>()
            .AddSingleton<BundleMaker>()
            .AddSingleton<BundleDesk>()
            .AddSingleton<ICodeReading, CodeReading>()
            .AddSingleton(ValidSettings.Read(builder.Configuration.GetSection("HealthPass:Hotline"), new HotlineOptionsValidator()))
            .AddSingleton<Lookups>()
            .AddSingleton<LookupReviews>()
            .AddSingleton<LookupPresenter>()
            .AddSingleton<AssignmentFields>()
            .AddSingleton<AppealAnswers>()
            .AddSingleton<AppealPresenter>()
            .AddSingleton<VenuePresenter>()
            .AddSingleton<CoveragePresenter>()
            .AddSingleton<CoverageExport>()
            .AddSingleton<VenueCases>()
            .AddSingleton<TaskPresenter>()
            .AddSingleton<MarkPresenter>()
            .AddSingleton<TaskDesk>()
            .AddSingleton<TextPresenter>()
            .AddSingleton<TextDesk>()
            .AddSingleton<ListSpool>()
            .AddSingleton<ListSlots>()
            .AddSingleton<ListDesk>()
            .AddSingleton<CorrectionReader>()
            .AddSingleton<CorrectionAnswers>()
            .AddSingleton<CorrectionPresenter>()
            .AddSingleton<IdentityPresenter>()
            .AddSingleton<LeavingPresenter>()
            .AddSingleton<LeavingCounts>()
            .AddSingleton<LeavingTickets>()
            .AddSingleton<LeavingDesk>()
            .AddSingleton<ScanHistory>()
            .AddSingleton<UploadSlots>()
            .AddSingleton(WallOptions.Read(builder.Configuration))
            .AddSingleton<Sight>()
            .AddSingleton<PublicNumbers>()
            .AddSingleton<LiveNumbers>()
            .AddSingleton<PublishedStandings>()
            .AddSingleton<PublishedForecasts>()
            .AddSingleton<WallSources>()
            .AddSingleton<WallConnections>()
            .AddSingleton<HubLifetimeManager<WallHub>>(services => services.GetRequiredService<WallConnections>())
            .AddSingleton<WallViewers>()
            .AddSingleton(services => ServiceIdentity.Of(services.GetService<DemoScale>()))
            .AddSingleton(TextLogAccess.Of)
            .AddSingleton<KioskCommands>()
            .AddSingleton<ApiKeyCommands>()
            .AddSingleton<TargetCommands>()
            .AddSingleton<ReportDesk>()
            .AddSingleton<TargetStandings>()
            .AddSingleton<RegionForecasts>()
            .AddSingleton<WallMetrics>();
        _ = StartStages.Of(builder.Services)
            .Then<AdmissionHeartbeat>("heartbeat of the admission")
            .Then<FirstAccounts>("first keys and accounts")
            .Then<ApiKeysRefresh>("keys in force")
            .Then<ChannelTermsRefresh>("terms of channels")
            .Then<ChannelTallyWriter>("counts of channels")
            .Then<KeyAlarms>("alarms of keys")
            .Then<AccessRefresh>("screens and accounts in force")
            .Then<OperatorLogTakeUp>("what operators did by command")
            .Then<WallFeed>("wall")
            .Then<PanelFeed>("panels of the wall");
        _ = builder.Services
            .AddSignalR(hub =>
            {
                hub.MaximumReceiveMessageSize = MaxHubMessageBytes;
                hub.AddFilter<HubFaults>();
                hub.AddFilter<DeclaredMethods>();
            })
            .AddHubOptions<GateHub>(hub => hub.MaximumReceiveMessageSize = MaxBodyBytes)
            .AddJsonProtocol(json =>
            {
                json.PayloadSerializerOptions = ApiJson.Configure(new(JsonSerializerDefaults.Web));
                json.PayloadSerializerOptions.Converters.Add(new ScanMessageConverter());
            })
            .AddMessagePackProtocol(pack => pack.SerializerOptions = pack.SerializerOptions.WithResolver(
                CompositeResolver.Create([new ScanMessageFormatter()], [pack.SerializerOptions.Resolver])));
    }

    public static void MapHealthPassApi(this WebApplication app)
    {
        app.WarnOfExactWall();

        // Shows and scans leave the road at routing: what stands before it is paid by each of them.
        app.UseHttpShell();
        app.UseCanonicalPaths();
        _ = app.UseRouting();
        _ = app.UseExceptionHandler(_ => { });
        _ = app.UseStatusCodePages(context => context.HttpContext.Response.StatusCode switch
        {
            // The framework refuses these before an endpoint runs, and would answer without a body.
            StatusCodes.Status400BadRequest => Problem.Invalid(ProblemCodes.FieldInvalid, "A value in the address cannot be read.").WriteAsync(context.HttpContext),
            StatusCodes.Status415UnsupportedMediaType => new Problem(415, ProblemCodes.UnsupportedMediaType, "This address does not take bodies of this type.").WriteAsync(context.HttpContext),
            StatusCodes.Status404NotFound => Problem.NotFound(ProblemCodes.NotFound, "There is nothing at this address.").WriteAsync(context.HttpContext),
            StatusCodes.Status405MethodNotAllowed => new Problem(405, ProblemCodes.MethodNotAllowed, "This address does not take this method.").WriteAsync(context.HttpContext),
            _ => Task.CompletedTask,
        });
        app.UseDeclaredHeaders();
        app.UseDashboard();
        app.UseAnswerCompression();
        app.UseDeclarations();
        app.MapPersons();
        app.MapResidents();
        app.MapPersonsPrintedCodes();
        app.MapPersonsLeaving();
        app.MapPrintedKeys();
        app.MapVenues();
        app.MapCheckIns();
        app.MapVenueCoverage();
        app.MapVenuePresence();
        ScanEndpoint.Map(app);
        ScanBatches.Map(app);
        LateScans.Map(app);
        app.MapGateTickets();
        app.MapBundles();
        app.MapRegions();
        app.MapAreas();
        app.MapPanels();
        app.MapGateSessions();
        app.MapKiosks();
        app.MapKeys();
        app.MapChannels();
        app.MapWindows();
        app.MapDocuments();
        app.MapRegionHistory();
        app.MapTargets();
        app.MapForecasts();
        app.MapReports();
        app.MapSessions();
        app.MapOpenId();
        app.MapFactors();
        app.MapStaff();
        app.MapAssignments();
        app.MapAppeals();
        app.MapCorrections();
        app.MapIdentity();
        app.MapVolunteers();
        app.MapTexts();
        app.MapLeavings();
        app.MapTasks();
        app.MapTextCampaigns();
        app.MapMarks();
        app.MapCases();
        app.MapHotline();
        app.MapAudit();
        app.MapCheckpoints();
        app.MapHealth();
        app.MapOperators();
        app.MapDeclared<GateHub>("/hubs/gate", GateHub.Declaration);
        app.MapDeclared<WallHub>("/hubs/wall", WallHub.Declaration);
        var reference = Declaration.For(Callers.Anybody).As(CallClass.Extra).EvenIsolated().Kept("no-cache");
        _ = app.MapGet($"/openapi/{ApiDocument.Name}.json", (ApiDocument document) => document.AnswerAsync()).ExcludeFromDescription().Declare(reference);
        _ = app.MapReference().Declare(reference);
    }
}
