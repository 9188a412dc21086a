using System.Diagnostics;
using HealthPass.Api.Endpoints;
using HealthPass.Node;
using Microsoft.AspNetCore.Routing.Patterns;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HealthPass.Api.Operators;

/// <summary>Sets up metrics and traces.</summary>
internal static class Telemetry
{
    // What the framework counts a connection or less often. Its meters of each request are another matter: see MeasuresRequests.
    private static readonly string[] WebMeters = ["Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Diagnostics"];

    public static void AddTelemetry(this WebApplicationBuilder builder, OperatorOptions options, NodeOptions node)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("healthpass", serviceInstanceId: node.Name))
            .WithMetrics(metrics =>
            {
                _ = metrics.AddMeter([.. NodeMetrics.Meters, .. WebMeters]).AddPrometheusExporter();
                if (options.MeasuresRequests)
                {
                    _ = metrics.AddMeter("Microsoft.AspNetCore.Hosting");
                }
            });
        if (!string.IsNullOrWhiteSpace(options.TracesTo))
        {
            // Without it a trace would end where a grain is called.
            _ = node.Role == NodeRole.Client
                ? builder.UseOrleansClient(client => client.AddActivityPropagation())
                : builder.UseOrleans(silo => silo.AddActivityPropagation());
            _ = telemetry.WithTracing(traces => traces
                .AddSource("Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application")
                .AddProcessor(new NamelessSpans())
                .AddAspNetCoreInstrumentation(requests =>
                {
                    // Paths hold ids: a trace gets the route's pattern in their place. What operators ask for every few seconds is not traced.
                    requests.EnrichWithHttpResponse = (activity, response) =>
                    {
                        _ = activity.SetTag("url.path", PatternOf(response.HttpContext)?.RawText ?? "unknown");
                        if (Declaration.Of(response.HttpContext)?.Callers.Have(CallerKinds.OwnPort) == true)
                        {
                            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
                        }
                    };
                })
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceRatio)))
                .AddOtlpExporter());
        }
    }

    private static RoutePattern? PatternOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern;
}
