using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Api.Hosting;

/// <summary>Says whether the process lives, and whether it can do all of its work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        _ = routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (report.Status != HealthStatus.Healthy)
        {
            await Problem.Unavailable(ProblemCodes.StorageUnavailable, report.Entries.First().Value.Description ?? string.Empty).WriteAsync(context);
            return;
        }

        var data = report.Entries.SelectMany(entry => entry.Value.Data)
            .Prepend(new("status", report.Entries.Count == 0 ? "live" : "ready"))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        await context.Response.WriteAsJsonAsync(data, ApiJson.Options, context.RequestAborted);
    }
}
