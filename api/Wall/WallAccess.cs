using HealthPass.Api.Access;
using HealthPass.Api.Kiosks;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Wall;

/// <summary>
/// Who may read the wall. Screens are kept to what they are for: the aggregates of their region and below, the health of
/// the service, and the wall's hub; whatever else there is or will be is closed to them. The public is kept out of all
/// of it where the wall is not public.
/// </summary>
internal static class WallAccess
{
    private const string Regions = "/v1/regions";
    private const string Service = "/v1/service";
    private const string Hub = "/hubs/wall";

    /// <summary>The region is not the screen's.</summary>
    public static readonly Problem OutOfRegion = new(
        StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The region lies outside the one that this screen's token is for.");

    public static void UseWallAccess(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<WallOptions>();
        _ = app.Use(next => context => RefusalOf(context, options) is { } refusal ? refusal.WriteAsync(context) : next(context));
    }

    private static Problem? RefusalOf(HttpContext context, WallOptions options)
    {
        if (context.User.IsKiosk())
        {
            return RefusalOfKiosk(context);
        }

        if (!IsOfWall(context.Request.Path) || context.User.IsKnown())
        {
            return null;
        }

        // A screen whose token has run out is told so, instead of going on as anybody.
        return CallerHandler.TokenOf(context.Request)?.StartsWith(KioskTokens.Prefix, StringComparison.Ordinal) == true ? KeyProblems.KioskTokenUnknown
            : options.IsPublic ? null
            : KeyProblems.Missing;
    }

    private static Problem? RefusalOfKiosk(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(Hub, StringComparison.Ordinal))
        {
            // The hub checks each region that is watched.
            return null;
        }

        if (!HttpMethods.IsGet(context.Request.Method) || !IsOfWall(path))
        {
            return KeyProblems.Forbidden;
        }

        // A code that is no region's is answered by the endpoint, as to anyone.
        return RegionCode.TryParse(context.Request.RouteValues["code"] as string, out var region) && !context.User.RegionOf().Contains(region)
            ? OutOfRegion
            : null;
    }

    private static bool IsOfWall(PathString path) =>
        path.StartsWithSegments(Regions, StringComparison.Ordinal)
        || path.Equals(Service, StringComparison.Ordinal)
        || path.StartsWithSegments(Hub, StringComparison.Ordinal);
}
