using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Residents;

/// <summary>Names of regions, which are no secret: their numbers are another thing.</summary>
internal static class PlaceEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/places/{code}", Get)
        .WithTags("Residents")
        .Declare(Declaration.For(Callers.Anybody).As(CallClass.Extra).EvenIsolated()
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.RegionDivided).Refuses(StatusCodes.Status404NotFound, ProblemCodes.RegionUnknown))
        .WithSummary("A region's name and those within it")
        .Produces<PlaceView>();

    private static IResult Get(string code, RegionTree regions) => regions.TryReadRoute(code, out var region, out var problem)
        ? Results.Json(
            new PlaceView(region.Code.ToString(), region.Name, region.Level.ToWire(), [.. region.Children.Select(child => new PlaceChild(child.Code.ToString(), child.Name))]), ApiJson.Options)
        : problem.ToResult();
}
