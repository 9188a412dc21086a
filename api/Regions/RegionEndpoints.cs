using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>The numbers of regions, for anyone; exact colours only for known callers.</summary>
internal static class RegionEndpoints
{
    public static void MapRegions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/regions").WithTags("Regions").Declare(RegionDeclaration.Read);
        _ = group.MapGet("/{code}", Get)
            .WithSummary("A region's numbers now")
            .Produces<RegionView>();
        _ = group.MapGet("/{code}/children", GetChildren)
            .WithSummary("The numbers of the regions one level below")
            .Produces<RegionChildren>();
    }

    private static async Task<IResult> Get(string code, ClaimsPrincipal caller, RegionTree regions, IGrainFactory grains)
    {
        if (!regions.TryFind(code, out var node))
        {
            return Unknown();
        }

        var numbers = await grains.GetGrain<IRegionGrain>(node.Code.Value).GetSnapshot();
        return Results.Json(RegionPresenter.Present(node, numbers, !caller.IsKnown()), ApiJson.Options);
    }

    private static async Task<IResult> GetChildren(
        string code, ClaimsPrincipal caller, RegionTree regions, IGrainFactory grains, TimeProvider clock)
    {
        if (!regions.TryFind(code, out var node))
        {
            return Unknown();
        }

        var numbers = await Task.WhenAll(node.Children.Select(child => grains.GetGrain<IRegionGrain>(child.Code.Value).GetSnapshot()));
        var asOf = numbers.Select(snapshot => snapshot.AsOf).DefaultIfEmpty(clock.GetUtcNow()).Max();
        return Results.Json(
            new RegionChildren(
                node.Code.ToString(),
                [.. node.Children.Zip(numbers, (child, snapshot) => RegionPresenter.Present(child, snapshot, !caller.IsKnown()))],
                Rfc3339.Format(asOf)),
            ApiJson.Options);
    }

    internal static IResult Unknown() =>
        Problem.NotFound(ProblemCodes.RegionUnknown, "The code is not one of the province's 12-digit region codes.").ToResult();
}
