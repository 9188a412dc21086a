using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

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
        _ = routes.MapGet("/v1/regions/successions", GetSuccessions)
            .WithTags("Regions")
            .WithSummary("The region codes that are no longer in force, and what followed them")
            .WithDescription("Wherever a code comes in, one of these is taken for its successor; where there are several it is refused with `region_divided`.")
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Extra).EvenIsolated())
            .Produces<SuccessionList>();
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
        return Results.Json(view with { Edition = regions.Edition.Name }, ApiJson.Options);
    }

    private static async Task<IResult> GetChildren(
        string code, ClaimsPrincipal caller, RegionTree regions, Sight sight, PublicNumbers published, LiveNumbers live, TimeProvider clock)
    {
        if (!TryFind(regions, sight, caller, code, out var node, out var refusal))
        {
            return refusal;
        }

        if (!sight.IsExact(caller, node))
        {
            var release = await published.ReadAsync();
            return Answer([.. release.Below(node)], release.Release.Day, release.Release.At);
        }

        var numbers = await live.ReadAsync(node.Children);
        var now = clock.GetUtcNow();
        return Answer(
            [.. node.Children.Zip(numbers, RegionPresenter.Present)],
            numbers is [var first, ..] ? first.Day : ShanghaiDay.Of(now),
            numbers.Select(snapshot => snapshot.AsOf).DefaultIfEmpty(now).Max());

        IResult Answer(IReadOnlyList<RegionView> children, DateOnly day, DateTimeOffset asOf) => Results.Json(
            new RegionChildren(node.Code.ToString(), children, CalendarDay.Format(day), Rfc3339.Format(asOf), regions.Edition.Name), ApiJson.Options);
    }

    private static IResult GetSuccessions(RegionTree regions) => Results.Json(
        new SuccessionList(
            regions.Edition.Name,
            CalendarDay.Format(regions.Edition.CutOff),
            [
                .. regions.Successions.All.Select(row => new SuccessionView(
                    row.Code.ToString(), row.Name, [.. regions.Successions.Follow(row.Code).Select(region => region.Code.ToString())],
                    CalendarDay.Format(row.Approved), row.Document)),
            ]),
        ApiJson.Options);

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
