using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Endpoints;

/// <summary>Whether a caller's own region bounds a call out.</summary>
internal static class ScopeCheck
{
    private static readonly Problem OutOfRegion = new(
        StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The region lies outside the one that the account or the screen's token is for.");

    /// <summary>Compares regions.</summary>
    /// <param name="scope">What was declared.</param>
    /// <param name="code">The region that the call is about. One that is none is answered by the endpoint, as to anyone.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="regions">All regions.</param>
    /// <returns>Null where the call may go on.</returns>
    public static Problem? Refuse(Scope scope, string? code, ClaimsPrincipal caller, RegionTree regions) =>
        caller.BoundsOf() is { } own
        && (!scope.ScreensAlone || caller.IsKiosk())
        && regions.Resolve(code).Region is { } region
        && !own.Contains(region.Code)
            ? OutOfRegion
            : null;
}
