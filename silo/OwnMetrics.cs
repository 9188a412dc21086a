using System.Net;
using HealthPass.Node;

namespace HealthPass.Silo;

/// <summary>
/// Where a silo shows its metrics: on the operators' own port where <c>HealthPass:Metrics:Url</c> names one, else to this machine alone.
/// Nobody signs in at a silo.
/// </summary>
internal static class OwnMetrics
{
    /// <summary>Sections that only the API has; a silo is often given the same settings.</summary>
    public static readonly IReadOnlyList<string> SectionsOfTheApi =
        ["Admission", "ApiKeys", "Demo", "Hotline", "Http", "OpenId", "OrleansDashboard", "Posters", "Residents", "Staff", "Traces", "Wall"];

    /// <summary>Listens on the port.</summary>
    /// <returns>The port, null for none.</returns>
    public static int? AddOwnMetrics(this WebApplicationBuilder builder)
    {
        if (MetricsSettings.Read(builder.Configuration).Address() is not { } url)
        {
            return null;
        }

        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:5000";
        _ = builder.WebHost.UseUrls($"{urls};{url.GetLeftPart(UriPartial.Authority)}");
        return url.Port;
    }

    /// <summary>Serves them there; elsewhere there is nothing.</summary>
    public static void MapOwnMetrics(this WebApplication app, int? ownPort)
    {
        _ = app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal) && !IsAllowed(context.Connection, ownPort),
            branch => branch.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        _ = app.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static bool IsAllowed(ConnectionInfo connection, int? ownPort) =>
        ownPort is { } port ? connection.LocalPort == port : connection.RemoteIpAddress is null || IPAddress.IsLoopback(connection.RemoteIpAddress);
}
