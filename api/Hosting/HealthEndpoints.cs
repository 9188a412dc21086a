using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Node;
using HealthPass.Verification.Standing;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HealthPass.Api.Hosting;

/// <summary>Says whether the process lives, and whether it can do all of its work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var declaration = Declaration.For(Callers.Anybody | Callers.OwnPort).Refuses(
            StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable, ProblemCodes.NodeIsolated, ProblemCodes.NodeNotServing).EvenIsolated();
        _ = routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).Declare(declaration);
        // For a balancer: a node whose database is down still shows and scans, one that is isolated or being stopped does not.
        _ = routes.MapHealthChecks("/health/serving", new HealthCheckOptions { Predicate = check => check.Tags.Contains(NodeServing.Tag), ResponseWriter = WriteAsync }).Declare(declaration);
        _ = routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).Declare(declaration);
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (report.Status != HealthStatus.Healthy)
        {
            var failing = report.Entries.Where(check => check.Value.Status != HealthStatus.Healthy).ToList();
            var code = failing.Exists(check => check.Value.Exception is NodeIsolatedException) ? ProblemCodes.NodeIsolated
                : failing.Exists(check => check.Key == "traffic") ? ProblemCodes.NodeNotServing
                : ProblemCodes.StorageUnavailable;
            await Problem.Unavailable(code, string.Join(' ', failing.Select(check => check.Value.Description))).WriteUncountedAsync(context);
            return;
        }

        // How many are on the board and wait for the database moves with every single person: that is for those who run the node.
        var services = context.RequestServices;
        var tellsAll = services.GetRequiredService<WallOptions>().IsExact
            || services.GetRequiredService<OwnPort>().Serves(context)
            || context.User.IsInRole(AccessNames.Operator);
        var data = report.Entries.Where(_ => tellsAll).SelectMany(entry => entry.Value.Data)
            .Prepend(new("status", report.Entries.Count == 0 ? "live" : report.Entries.ContainsKey("node") ? "ready" : "serving"))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        await context.Response.WriteAsJsonAsync(data, ApiJson.Options, context.RequestAborted);
    }
}
