using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Regions.History;

/// <summary>The days of regions: the true figures for those who must know, for everybody else those that were published.</summary>
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
            .WithDescription("Kept for province, cities and counties, for the last days. Cumulative within the day. Of published numbers there is a point for each release.")
            .Produces<RegionCurve>();
        _ = routes.MapGet("/v1/regions/{code}/children/history", GetChildren)
            .WithTags("Regions")
            .Declare(declaration)
            .WithSummary("Who was registered one level below when a day ended")
            .WithDescription("`date` is a day, yyyy-MM-dd. For rankings that say who has moved.")
            .Produces<ChildrenDay>();
    }

    private static async Task<IResult> GetChildren(
        HttpContext context, string code, string date, ClaimsPrincipal caller, RegionTree regions, Sight sight, IHistoryStore store, IPublishedStore published)
    {
        if (!TryRead(regions, sight, caller, code, date, out var node, out var day, out var refusal))
        {
            return refusal;
        }

        Dictionary<RegionCode, long?> rows;
        if (sight.IsExact(caller, node))
        {
            rows = (await store.ReadRegisteredAsync([.. node.Children.Select(child => child.Code)], day, day, context.RequestAborted))
                .ToDictionary(row => row.Region, row => (long?)row.Registered);
        }
        else
        {
            var children = node.Children.Where(PublishedRegions.Cover).Select(child => child.Code).ToList();
            rows = (await published.ReadDaysAsync(children, day, day, context.RequestAborted))
                .ToDictionary(row => row.Counts.Code, row => RegionPresenter.Shown(row.Counts.Registered));
        }

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
        HttpContext context, string code, ClaimsPrincipal caller, RegionTree regions, Sight sight, IHistoryStore store, IPublishedStore published,
        PublicNumbers releases, IGrainFactory grains, TimeProvider clock, string? from = null, string? to = null)
    {
        if (!RegionEndpoints.TryFind(regions, sight, caller, code, out var node, out var refusal))
        {
            return refusal;
        }

        var today = ShanghaiDay.Of(clock.GetUtcNow());
        if (!CalendarDay.TryStretch(from, to, today, UsualDays, MaxDays, out var stretch, out var problem))
        {
            return problem.ToResult();
        }

        if (!sight.IsExact(caller, node))
        {
            var told = await published.ReadDaysAsync([node.Code], stretch.From, stretch.To, context.RequestAborted);
            var at = (await releases.TryReadAsync())?.Release.At ?? clock.GetUtcNow();
            return Results.Json(new RegionHistory(node.Code.ToString(), [.. told.Select(day => PublishedOf(node, day, today, at))]), ApiJson.Options);
        }

        var rows = await store.ReadRegionAsync(node.Code, stretch.From, stretch.To, context.RequestAborted);
        var days = rows.Where(row => row.Row.Day < today).Select(row => DayOf(node, row.Row, row.Settled)).ToList();
        var region = grains.GetGrain<IRegionGrain>(node.Code.Value);
        var now = await region.GetSnapshot();

        // In the minutes after midnight yesterday is over and not in the history yet; it may have ended since this call came.
        var yesterday = now.Day.AddDays(-1);
        if (stretch.From <= yesterday && stretch.To >= yesterday && !rows.Any(row => row.Row.Day == yesterday)
            && await region.GetClosing(yesterday) is { } closing)
        {
            var since = ShanghaiDay.StartOf(now.Day) / 1_000;
            var later = (await store.CountAppliedAsync(node.Code, since, context.RequestAborted)).Sum(row => row.Persons);
            days.Add(ClosingOf(node, closing, closing.Registered.Registered - later));
        }

        if (stretch.From <= now.Day && stretch.To >= today)
        {
            days.Add(TodayOf(node, now));
        }

        return Results.Json(new RegionHistory(node.Code.ToString(), days), ApiJson.Options);
    }

    private static async Task<IResult> GetCurve(
        HttpContext context, string code, string date, ClaimsPrincipal caller, RegionTree regions, Sight sight, IHistoryStore store, IPublishedStore published)
    {
        if (!TryRead(regions, sight, caller, code, date, out var node, out var day, out var refusal))
        {
            return refusal;
        }

        IEnumerable<PointView> points;
        if (sight.IsExact(caller, node))
        {
            var samples = await store.ReadPointsAsync(node.Code, DaySlots.FirstOf(day), DaySlots.FirstOf(day.AddDays(1)), context.RequestAborted);
            points = samples.Select(point => new PointView(Rfc3339.Format(point.At), point.Registered, point.Active, point.Shows, VerdictCounts.Of(point.Scans)));
        }
        else
        {
            var releases = await published.ReadCurveAsync(node.Code, day, context.RequestAborted);
            points = releases.Select(release => new PointView(
                Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(release.Slot)), RegionPresenter.Shown(release.Counts.Registered),
                RegionPresenter.Shown(release.Counts.Active), release.Counts.Shows, VerdictCounts.Of(release.Counts.Scans)));
        }

        return Results.Json(new RegionCurve(node.Code.ToString(), CalendarDay.Format(day), [.. points]), ApiJson.Options);
    }

    private static bool TryRead(
        RegionTree regions, Sight sight, ClaimsPrincipal caller, string code, string date, [NotNullWhen(true)] out RegionNode? node, out DateOnly day,
        [NotNullWhen(false)] out IResult? refusal)
    {
        day = default;
        if (RegionEndpoints.TryFind(regions, sight, caller, code, out node, out refusal) && !CalendarDay.TryParse(date, nameof(date), out day, out var problem))
        {
            refusal = problem.ToResult();
        }

        return refusal is null;
    }

    private static DayView DayOf(RegionNode node, RegionDay row, bool settled) => new(
        CalendarDay.Format(row.Day), row.Registered, node.AdoptionRateOf(row.Registered), row.Active, row.Shows, VerdictCounts.Of(row.Scans),
        EndOf(row.Day), true, settled);

    private static DayView ClosingOf(RegionNode node, RegionSnapshot closing, long registered) => new(
        CalendarDay.Format(closing.Day), registered, node.AdoptionRateOf(registered), closing.Active, closing.Shows, VerdictCounts.Of(closing.Scans),
        EndOf(closing.Day), true, false);

    private static DayView TodayOf(RegionNode node, RegionSnapshot now) => new(
        CalendarDay.Format(now.Day), now.Registered.Registered, node.AdoptionRateOf(now.Registered.Registered), now.Active, now.Shows,
        VerdictCounts.Of(now.Scans), Rfc3339.Format(now.AsOf), false, false);

    // What was told of a day is told no more and no less later on.
    private static DayView PublishedOf(RegionNode node, PublishedDay day, DateOnly today, DateTimeOffset asOf) => new(
        CalendarDay.Format(day.Day), RegionPresenter.Shown(day.Counts.Registered), node.AdoptionRateOf(RegionPresenter.Shown(day.Counts.Registered)),
        RegionPresenter.Shown(day.Counts.Active), day.Counts.Shows, VerdictCounts.Of(day.Counts.Scans),
        day.Day < today ? EndOf(day.Day) : Rfc3339.Format(asOf), day.Day < today, day.Day < today);

    private static string EndOf(DateOnly day) => Rfc3339.Format(DateTimeOffset.FromUnixTimeMilliseconds(ShanghaiDay.StartOf(day.AddDays(1)) - 1));
}
