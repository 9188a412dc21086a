using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>The numbers of regions: the true ones for those who must know, the published ones for everybody else.</summary>
internal static class RegionEndpoints
{
    public static void MapRegions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/regions").WithTags("Regions").Declare(RegionDeclaration.Read);
        _ = group.MapGet("/{code}", Get)
            .WithSummary("A region's numbers now")
            .WithDescription("Staff and screens see the numbers of their own region and below as they are. Everybody else sees what is published: of province, cities and counties, in steps of ten persons and of some minutes, which `steps` tells.")
            .Produces<RegionView>();
        _ = group.MapGet("/{code}/children", GetChildren)
            .WithSummary("The numbers of the regions one level below")
            .Produces<RegionChildren>();
    }

    private static async Task<IResult> Get(
        string code, ClaimsPrincipal caller, RegionTree regions, Sight sight, PublicNumbers published, IGrainFactory grains)
    {
        if (!TryFind(regions, sight, caller, code, out var node, out var refusal))
        {
            return refusal;
        }

        var view = sight.IsExact(caller, node)
            ? RegionPresenter.Present(node, await grains.GetGrain<IRegionGrain>(node.Code.Value).GetSnapshot())
            : (await published.ReadAsync()).Of(node);
        return Results.Json(view, ApiJson.Options);
    }

    private static async Task<IResult> GetChildren(
        string code, ClaimsPrincipal caller, RegionTree regions, Sight sight, PublicNumbers published, IGrainFactory grains, TimeProvider clock)
    {
        if (!TryFind(regions, sight, caller, code, out var node, out var refusal))
        {
            return refusal;
        }

        if (!sight.IsExact(caller, node))
        {
            var release = await published.ReadAsync();
            return Results.Json(new RegionChildren(node.Code.ToString(), [.. release.Below(node)], Rfc3339.Format(release.Release.At)), ApiJson.Options);
        }

        var numbers = await Task.WhenAll(node.Children.Select(child => grains.GetGrain<IRegionGrain>(child.Code.Value).GetSnapshot()));
        var asOf = numbers.Select(snapshot => snapshot.AsOf).DefaultIfEmpty(clock.GetUtcNow()).Max();
        return Results.Json(
            new RegionChildren(node.Code.ToString(), [.. node.Children.Zip(numbers, RegionPresenter.Present)], Rfc3339.Format(asOf)),
            ApiJson.Options);
    }

    /// <summary>Finds a region that the caller may see something of.</summary>
    internal static bool TryFind(
        RegionTree regions, Sight sight, ClaimsPrincipal caller, string code,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RegionNode? node,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out IResult? refusal)
    {
        refusal = !regions.TryReadRoute(code, out node, out var problem) ? problem.ToResult() : sight.Has(caller, node) ? null : NotPublished();
        return refusal is null;
    }

    private static IResult NotPublished() => new Problem(
        StatusCodes.Status403Forbidden, ProblemCodes.RegionNotPublished, "Numbers of townships and villages are not published; staff see those of their own region.").ToResult();
}
