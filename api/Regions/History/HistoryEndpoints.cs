using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Regions.History;

/// <summary>The days of regions, for anyone; small counts only for known callers.</summary>
internal static class HistoryEndpoints
{
    private const int MaxDays = 400;
    private const int UsualDays = 30;

    public static void MapRegionHistory(this IEndpointRouteBuilder routes)
    {
        var declaration = RegionDeclaration.Read.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid);
        var group = routes.MapGroup("/v1/regions/{code}/history").WithTags("Regions").Declare(declaration);
        _ = group.MapGet("/", GetDays)
            .WithSummary("A region's figures by day")
            .WithDescription($"`from` and `to` are days, yyyy-MM-dd, {MaxDays} at most; without them the last {UsualDays}. Today's row is live. Late records correct earlier days.")
            .Produces<RegionHistory>();
        _ = group.MapGet("/{date}", GetCurve)
            .WithSummary("A region's figures of a day by five minutes")
            .WithDescription("Kept for province, cities and counties, for the last days. Cumulative within the day.")
            .Produces<RegionCurve>();
        _ = routes.MapGet("/v1/regions/{code}/children/history", GetChildren)
            .WithTags("Regions")
            .Declare(declaration)
            .WithSummary("Who was registered one level below when a day ended")
            .WithDescription("`date` is a day, yyyy-MM-dd. For rankings that say who has moved.")
            .Produces<ChildrenDay>();
    }

    private static async Task<IResult> GetChildren(
        HttpContext context, string code, string date, ClaimsPrincipal caller, RegionTree regions, IHistoryStore store)
    {
        if (!TryRead(regions, code, date, out var node, out var day, out var refusal))
        {
            return refusal;
        }

        var isPublic = !caller.IsKnown();
        var rows = (await store.ReadRegisteredAsync([.. node.Children.Select(child => child.Code)], day, context.RequestAborted))
            .ToDictionary(row => row.Region, row => SmallCounts.Of(isPublic, row.Registered));
        return Results.Json(
            new ChildrenDay(
                node.Code.ToString(),
                CalendarDay.Format(day),
                [
                    .. node.Children.Where(child => rows.ContainsKey(child.Code)).Select(child => new ChildDay(
                        child.Code.ToString(), rows[child.Code], child.AdoptionRateOf(rows[child.Code]))),
                ]),
            ApiJson.Options);
    }

    private static async Task<IResult> GetDays(
        HttpContext context, string code, ClaimsPrincipal caller, RegionTree regions, IHistoryStore store, IGrainFactory grains, TimeProvider clock,
        string? from = null, string? to = null)
    {
        if (!regions.TryFind(code, out var node))
        {
            return RegionEndpoints.Unknown();
        }

        var today = ShanghaiDay.Of(clock.GetUtcNow());
        if (!CalendarDay.TryStretch(from, to, today, UsualDays, MaxDays, out var stretch, out var problem))
        {
            return problem.ToResult();
        }

        var isPublic = !caller.IsKnown();
        var rows = await store.ReadRegionAsync(node.Code, stretch.From, stretch.To, context.RequestAborted);
        var days = rows.Where(row => row.Row.Day < today).Select(row => DayOf(node, row.Row, row.Settled, isPublic)).ToList();
        if (stretch.From <= today && stretch.To >= today)
        {
            days.Add(TodayOf(node, await grains.GetGrain<IRegionGrain>(node.Code.Value).GetSnapshot(), isPublic));
        }

        return Results.Json(new RegionHistory(node.Code.ToString(), days), ApiJson.Options);
    }

    private static async Task<IResult> GetCurve(
        HttpContext context, string code, string date, ClaimsPrincipal caller, RegionTree regions, IHistoryStore store)
    {
        if (!TryRead(regions, code, date, out var node, out var day, out var refusal))
        {
            return refusal;
        }

        var isPublic = !caller.IsKnown();
        var points = await store.ReadPointsAsync(node.Code, DaySlots.FirstOf(day), DaySlots.FirstOf(day.AddDays(1)), context.RequestAborted);
        return Results.Json(
            new RegionCurve(
                node.Code.ToString(),
                CalendarDay.Format(day),
                [
                    .. points.Select(point => new PointView(
                        Rfc3339.Format(point.At), SmallCounts.Of(isPublic, point.Registered), SmallCounts.Of(isPublic, point.Active),
                        point.Shows, VerdictCounts.Of(point.Scans))),
                ]),
            ApiJson.Options);
    }

    private static bool TryRead(
        RegionTree regions, string code, string date, [NotNullWhen(true)] out RegionNode? node, out DateOnly day, [NotNullWhen(false)] out IResult? refusal)
    {
        day = default;
        refusal = !regions.TryFind(code, out node) ? RegionEndpoints.Unknown()
            : !CalendarDay.TryParse(date, nameof(date), out day, out var problem) ? problem.ToResult()
            : null;
        return refusal is null;
    }

    private static DayView DayOf(RegionNode node, RegionDay row, bool settled, bool isPublic) => View(
        node, row.Day, row.Registered, row.Active, row.Shows, VerdictCounts.Of(row.Scans), settled, isPublic);

    private static DayView TodayOf(RegionNode node, RegionSnapshot now, bool isPublic) => View(
        node, now.Day, now.Registered.Registered, now.Active, now.Shows, VerdictCounts.Of(now.Scans), false, isPublic);

    private static DayView View(
        RegionNode node, DateOnly day, long registered, long active, long shows, VerdictCounts scans, bool settled, bool isPublic)
    {
        var shown = SmallCounts.Of(isPublic, registered);
        return new(
            CalendarDay.Format(day), shown, node.AdoptionRateOf(shown), SmallCounts.Of(isPublic, active), shows, scans, settled);
    }
}
