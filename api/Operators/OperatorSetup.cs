using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Problems;
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
        _ = builder.Services.AddSingleton(options);
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

    /// <summary>Keeps the operators' port to them: everything else has addresses of its own.</summary>
    public static void UseOperatorPort(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<OperatorOptions>();
        if (options.MetricsUrl is null)
        {
            return;
        }

        _ = app.Use(next => context =>
            options.IsOwnPort(context) && context.GetEndpoint()?.Metadata.GetMetadata<OperatorMark>() is null
                ? OperatorOptions.NotOnOwnPort.WriteAsync(context)
                : next(context));
    }

    public static void MapOperators(this WebApplication app)
    {
        // Nobody else asks for them, and instruments are only there once they are made. A client has no board and no journal.
        _ = app.Services.GetService<NodeMetrics>();
        _ = app.Services.GetRequiredService<WallMetrics>();
        _ = app.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(AccessNames.Metrics).WithMetadata(new OperatorMark());
        app.MapOperatorPages();
        if (!app.Services.GetRequiredService<OperatorOptions>().HasDashboard)
        {
            return;
        }

        // What a grain holds of a person is nobody's to read here, not even sealed.
        _ = app.Map(Dashboard + "/GrainState", Problem.NotFound(ProblemCodes.NotFound, "Grains' states are not shown.").WriteAsync)
            .RequireAuthorization(AccessNames.Operator)
            .WithOrder(-1);
        _ = app.MapOrleansDashboard(Dashboard).RequireAuthorization(AccessNames.Operator).Admit(CallClass.Extra).ExcludeFromDescription();
    }
}
