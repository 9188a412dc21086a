using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Cases;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Lists of venues and of their cases.</summary>
internal static class VenueListEndpoints
{
    private const int PageLength = 50;
    private const int MostReviews = 100;
    private const int MaxName = 100;

    public static void MapVenueLists(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues").WithTags("Venues");
        var reads = Declaration.For(Callers.Staff(AccessNames.VenueAdministrator)).Within(Scope.Own).As(CallClass.Report);
        var keeps = Declaration.For(Callers.Staff(AccessNames.VenueAdministrator, AccessNames.VenueKeeper)).Within(Scope.Own).As(CallClass.Report);
        _ = group.MapGet("/", List)
            .Declare(keeps.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid, ProblemCodes.RegionUnknown))
            .WithSummary("Venues of the account's region and below")
            .WithDescription("`region` narrows it to a region and below, `state` to one, `name` to names that hold it, `own=true` to what the account registered or looks after; a keeper sees no others. Pages have 50; `next` goes into `after`.")
            .Produces<VenuePage>();
        _ = group.MapGet("/counts", Count)
            .Declare(reads)
            .WithSummary("How many venues and reviews the account's region has, by state")
            .WithDescription("Venues by the level that they are registered at and their state; reviews by where they stand, and how many are overdue.")
            .Produces<VenueCounts>();
        _ = group.MapGet("/cases", Waiting)
            .Declare(reads.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Reviews and measures that wait for the account, soonest due first")
            .WithDescription("Reviews of the account's level, and of those below whose time has passed; not what it submitted or has checked already. Pages have 50; `next` goes into `after`.")
            .Produces<CasePage>();
        _ = group.MapGet("/reviews", Reviews)
            .Declare(keeps.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Reviews, newest first")
            .WithDescription("Those of the account's region and below, `state` narrows them; with `own=true` those that the account submitted or wrote down. At most 100.")
            .Produces<VenueReviewList>();
    }

    private static async Task<IResult> List(
        string? region, string? state, string? name, bool? own, string? after, Call call, IVenueDirectory directory, RegionTree regions, VenuePresenter presenter)
    {
        var within = call.Region;
        if (region is not null)
        {
            if (!regions.TryFind(region, out var found) || !call.Region.Contains(found.Code))
            {
                return Problem.RegionUnknown().ToResult();
            }

            within = found.Code;
        }

        var standing = default(VenueStanding);
        if (state is not null && !VenueStandings.TryParse(state, out standing))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'state' must be 'in_use', 'in_review', 'suspended' or 'ended'.").ToResult();
        }

        if (TextProblems.OfOptional(name, "name", MaxName) is { } wrong)
        {
            return wrong.ToResult();
        }

        var place = default(VenueId);
        if (after is not null && !VenueId.TryParse(after, out place))
        {
            return Problem.NoNext("after").ToResult();
        }

        var rows = await directory.SearchAsync(
            new(within, state is null ? null : standing, name?.Trim() ?? string.Empty, own == true || call.IsKeeper() ? call.Name : null, place, PageLength + 1), call.Aborted);
        return Results.Json(
            new VenuePage([.. rows.Take(PageLength).Select(presenter.Item)], rows.Count > PageLength ? rows[PageLength - 1].VenueId.ToString() : null), ApiJson.Options);
    }

    private static async Task<IResult> Count(Call call, IVenueDirectory directory, ICaseList cases, TimeProvider clock)
    {
        var venues = await directory.CountAsync(call.Region, call.Aborted);
        var reviews = await cases.CountStatesAsync(ReviewFlow.Kind, call.Region, clock.GetUtcNow().ToUnixTimeSeconds(), call.Aborted);
        return Results.Json(
            new VenueCounts(
                call.Region.ToString(),
                [.. venues.Select(count => new VenueStateCount(count.Level.ToWire(), count.Standing.ToWire(), count.Reviewed, count.Venues))],
                [.. reviews.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new VenueReviewCount(pair.Key, pair.Value.Waiting, pair.Value.Overdue))]),
            ApiJson.Options);
    }

    private static async Task<IResult> Waiting(string? after, Call call, VenueCases cases)
    {
        CaseCursor? place = null;
        if (after is not null)
        {
            if (!CaseCursor.TryParse(after, out var parsed))
            {
                return Problem.NoNext("after").ToResult();
            }

            place = parsed;
        }

        return Results.Json(CasePresenter.Present(await cases.ReadAsync(call.Official, place, call.Aborted)), ApiJson.Options);
    }

    private static async Task<IResult> Reviews(string? state, bool? own, Call call, ICaseList cases, VenuePresenter presenter)
    {
        if (state is not null && !ReviewFlow.Flow.Moves.Any(move => move.To == state))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'state' is none that a review can be in.").ToResult();
        }

        own = own == true || call.IsKeeper();
        var rows = own == true
            ? await cases.ListOfOpenerAsync(ReviewFlow.Kind, call.Name, MostReviews, call.Aborted)
            : await cases.ListAsync(ReviewFlow.Kind, call.Region, state, MostReviews, call.Aborted);

        // What nobody has submitted is nobody else's.
        return Results.Json(
            new VenueReviewList([.. rows.Where(row => (state is null || row.State == state) && (own == true || row.State != ReviewFlow.Draft)).Select(presenter.Item)]), ApiJson.Options);
    }
}
