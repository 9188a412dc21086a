using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Regions;
using HealthPass.Api.Service;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Panels;

/// <summary>What the wall shows beside the numbers of regions, for anyone.</summary>
internal static class PanelEndpoints
{
    public static void MapPanels(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/v1/regions/{code}/panels", Get)
            .WithTags("Regions")
            .WithSummary("A region's venue codes, channels and busiest hubs, and the service's health")
            .WithDescription("A few seconds old at most; channels a minute. The wall's hub pushes the same as `PanelsChanged`.")
            .Declare(RegionDeclaration.Read)
            .Produces<PanelsView>();
        _ = routes.MapGet("/v1/service", GetService)
            .WithTags("Regions")
            .WithSummary("What answers here: nodes alive, how far the database and the regions' numbers are behind, and whether all of it is made up")
            .WithDescription("`demo` is there only in a demo: everybody in the answers is made up, and one resident stands for `scale` of the real province.")
            .Declare(Declaration.For(Callers.WallViewers).As(CallClass.Report).EvenLacking(AccessNames.Limits))
            .Produces<ServiceAnswer>();
    }

    private static async Task<IResult> Get(
        string code, ClaimsPrincipal caller, RegionTree regions, Sight sight, LiveNumbers live, PublicNumbers published, IGrainFactory grains)
    {
        if (!RegionEndpoints.TryFind(regions, sight, caller, code, out var node, out var refusal))
        {
            return refusal;
        }

        var panels = grains.GetGrain<IPanelsGrain>(0);
        var isExact = sight.IsExact(caller, node);
        var areas = isExact ? await live.ReadAsync([.. regions.Areas.In(node.Code)]) : [.. (await published.TryReadAsync())?.AreasIn(node, regions) ?? []];
        return Results.Json(
            PanelPresenter.Present(await panels.GetPanels(node.Code), await panels.GetService(), regions, areas, isExact, caller.IsStaff()),
            ApiJson.Options);
    }

    private static async Task<IResult> GetService(
        ClaimsPrincipal caller, RegionTree regions, Sight sight, IGrainFactory grains, ServiceIdentity identity) => Results.Json(
            identity.With(PanelPresenter.Present(
                await grains.GetGrain<IPanelsGrain>(0).GetService(), caller.IsStaff(), caller.IsStaff() || sight.IsExact(caller, regions.Root))),
            ApiJson.Options);
}
