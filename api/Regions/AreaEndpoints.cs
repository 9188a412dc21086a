using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>The numbers of functional areas: the true ones for those who see all of an area, the published ones for everybody else.</summary>
internal static class AreaEndpoints
{
    public static void MapAreas(this IEndpointRouteBuilder routes)
    {
        var read = Declaration.For(Callers.WallViewers).As(CallClass.Report).EvenIsolated();
        var group = routes.MapGroup("/v1/areas").WithTags("Regions");
        _ = group.MapGet("/", List)
            .Declare(read.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided))
            .WithSummary("The functional areas and their numbers now")
            .WithDescription("An area is no node of the tree of regions: its numbers are sums over townships, and are in those of their counties and the city as well. `region` leaves out areas that do not lie in a region. Who sees what is as with regions.")
            .Produces<AreaList>();
        _ = group.MapGet("/{code}", Get)
            .Declare(read.Refuses(StatusCodes.Status404NotFound, ProblemCodes.AreaUnknown))
            .WithSummary("A functional area's numbers now")
            .Produces<AreaView>();
    }

    private static async Task<IResult> List(
        ClaimsPrincipal caller, RegionTree regions, Sight sight, PublicNumbers published, LiveNumbers live, string? region = null)
    {
        var within = regions.Root;
        if (region is not null && !regions.TryRead(region, out within, out var problem))
        {
            return problem.ToResult();
        }

        var views = new List<AreaView>();
        var areas = regions.Areas.In(within.Code).ToLookup(area => sight.IsExact(caller, area));
        views.AddRange(await live.ReadAsync([.. areas[true]]));
        if (areas[false].Any())
        {
            var release = await published.ReadAsync();
            views.AddRange(areas[false].Select(release.Of));
        }

        return Results.Json(new AreaList(regions.Edition.Name, [.. views.OrderBy(view => view.Code, StringComparer.Ordinal)]), ApiJson.Options);
    }

    private static async Task<IResult> Get(string code, ClaimsPrincipal caller, RegionTree regions, Sight sight, PublicNumbers published, LiveNumbers live)
    {
        if (regions.Areas.Find(code) is not { } area)
        {
            return Problem.NotFound(ProblemCodes.AreaUnknown, "The code is not that of a functional area: an A and six digits.").ToResult();
        }

        var view = sight.IsExact(caller, area) ? (await live.ReadAsync([area]))[0] : (await published.ReadAsync()).Of(area);
        return Results.Json(view, ApiJson.Options);
    }
}
