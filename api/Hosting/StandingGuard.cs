using HealthPass.Api.Problems;
using HealthPass.Verification.Standing;

namespace HealthPass.Api.Hosting;

/// <summary>
/// Answers nothing about people or venues while the node is isolated: its own activations may be as out of date as its
/// board. Shows and scans have a road of their own and check for themselves; the numbers of regions bear their time.
/// </summary>
internal static class StandingGuard
{
    public static void UseStanding(this WebApplication app)
    {
        var standing = app.Services.GetRequiredService<NodeStanding>();
        _ = app.Use(next => context =>
            !standing.MayServe && context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
                && !context.Request.Path.StartsWithSegments("/v1/regions", StringComparison.Ordinal)
                ? Problem.Isolated().WriteAsync(context)
                : next(context));
    }
}
