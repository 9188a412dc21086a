using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Regions;

/// <summary>What endpoints declare that tell the numbers of the region in their route.</summary>
internal static class RegionDeclaration
{
    /// <summary>Whoever sees the wall may read, a screen of its own region alone. The numbers bear their time, so that a node that is cut off may tell them.</summary>
    public static Declaration Read { get; } = Declaration.For(Callers.WallViewers)
        .Within(Scope.Route("code", screensAlone: true))
        .As(CallClass.Report)
        .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.RegionDivided)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.RegionUnknown)
        .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.RegionNotPublished)
        .EvenIsolated();
}
