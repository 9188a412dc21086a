using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Api.Shell;
using HealthPass.Api.Wall;
using HealthPass.Node;
using Orleans.Dashboard;

namespace HealthPass.Api.Operators;

/// <summary>Adds what those who run the node need: metrics, traces, the detail of its health and the Orleans Dashboard.</summary>
internal static class OperatorSetup
{
    private const string Dashboard = OperatorPages.Path + "/orleans";
    private const int DashboardInterval = 5_000;

    private static readonly TimeSpan ProfileFor = TimeSpan.FromMinutes(1);

    public static void AddOperators(this WebApplicationBuilder builder, OperatorOptions options, NodeOptions node)
    {
        _ = builder.Services.AddSingleton(options).AddSingleton(new OwnPort(options.MetricsUrl?.Port));
        builder.AddTelemetry(options, node);
        if (options.MetricsUrl is { } url)
        {
            if (builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            {
                throw new InvalidOperationException($"{OperatorOptions.MetricsUrlKey} is served beside ASPNETCORE_URLS; remove Kestrel:Endpoints.");
            }

            _ = builder.WebHost.UseUrls($"{builder.Configuration[WebHostDefaults.ServerUrlsKey]};{url.GetLeftPart(UriPartial.Authority)}");
        }

        if (options.HasDashboard && node.Role == NodeRole.Client)
        {
            _ = builder.UseOrleansClient(client => client.AddDashboard(dashboard => dashboard.HideTrace = true));
        }
        else if (options.HasDashboard)
        {
            _ = builder.UseOrleans(silo =>
            {
                _ = silo.AddDashboard(dashboard =>
                {
                    dashboard.CounterUpdateIntervalMs = DashboardInterval;
                    dashboard.HideTrace = true;
                });

                // Calls of grains are only timed while somebody looks. Scans and shows call none.
                _ = silo.Services.Configure<GrainProfilerOptions>(profiler =>
                {
                    profiler.TraceAlways = false;
                    profiler.DeactivationTime = ProfileFor;
                });
            });
        }
    }

    public static void MapOperators(this WebApplication app)
    {
        app.Services.MakeNodeMetrics();
        _ = app.Services.GetRequiredService<WallMetrics>();
        _ = app.Services.GetRequiredService<ServerErrors>();
        _ = app.MapPrometheusScrapingEndpoint("/metrics").Declare(Declaration.For(Callers.Staff(AccessNames.Operator) | Callers.OwnPort).EvenIsolated());
        app.MapOperatorPages();
        if (!app.Services.GetRequiredService<OperatorOptions>().HasDashboard)
        {
            return;
        }

        var dashboard = Declaration.For(Callers.Staff(AccessNames.Operator)).As(CallClass.Extra)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.NotFound)
            .EvenIsolated()
            .Allowing(ContentPolicies.OrleansDashboard);

        // What a grain holds of a person is nobody's to read here, not even sealed.
        _ = app.Map(Dashboard + "/GrainState", Problem.NotFound(ProblemCodes.NotFound, "Grains' states are not shown.").WriteAsync)
            .Declare(dashboard)
            .WithMetadata(new CookieToken())
            .WithOrder(-1);
        _ = app.MapOrleansDashboard(Dashboard).Declare(dashboard).WithMetadata(new CookieToken()).ExcludeFromDescription();
    }
}
