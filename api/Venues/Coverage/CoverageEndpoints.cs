using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues.Coverage;

/// <summary>Which places should have a code, which have, and which are scanned at: numbers, and the list to work through.</summary>
internal static class CoverageEndpoints
{
    private const int PageLength = 50;

    public static void MapVenueCoverage(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues/coverage").WithTags("Venues");
        var reads = Declaration.For(Callers.Staff(AccessNames.VenueAdministrator, AccessNames.CommandCentre)).Within(Scope.Own).As(CallClass.Report)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.RegionUnknown, ProblemCodes.FieldInvalid);
        _ = group.MapGet("/", Get)
            .Declare(reads)
            .WithSummary("How the venues of a region stand, by the regions below and by category")
            .WithDescription("`region` is the account's own where it is left out. `missing` counts places on the authorities' lists that have no code; the other states count venues: a venue is active, quiet, silent or dead by the days since its last scan, where it had none since it was registered.")
            .Produces<VenueCoverageView>();
        _ = group.MapGet("/places", List)
            .Declare(reads.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.CategoryUnknown))
            .WithSummary("Places one by one, to work through")
            .WithDescription("`state` is `missing` where it is left out. Pages have 50; `next` goes into `after`.")
            .Produces<CoveragePlaces>();
        _ = group.MapGet("/places/export", Export)
            .Declare(reads.Audited(AuditActions.CoverageExported).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.CategoryUnknown))
            .WithSummary("The same list as CSV or XLSX")
            .WithDescription("`format` is `csv` or `xlsx`, with `lang=en` in English; at most 5,000 rows, and the last line says who took it and when.")
            .Produces<byte[]>(StatusCodes.Status200OK, "text/csv");
        _ = group.MapPut("/expected/{id:guid}/venue", Link)
            .Declare(Declaration.For(Callers.Staff(AccessNames.VenueAdministrator)).Within(Scope.Own).As(CallClass.Application)
                .Audited(AuditActions.ExpectedVenueLinked)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.ExpectedVenueUnknown, ProblemCodes.VenueUnknown))
            .WithSummary("Say which venue an expected place is")
            .WithDescription("Places find their venues by name, category and region; one that is registered under another name is named here.")
            .Produces<VenueItem>();
    }

    private static async Task<IResult> Get(string? region, Call call, ICoverageStore store, RegionTree regions, TimeProvider clock)
    {
        if (!TryRegion(region, call, regions, out var node, out var problem))
        {
            return problem!.ToResult();
        }

        var (now, terms) = (clock.GetUtcNow(), CoverageTerms.Current);
        var level = node!.Level == RegionLevel.Village ? RegionLevel.Village : node.Level + 1;
        var cells = await store.CountAsync(node.Code, level, ShanghaiDay.Of(now), terms, call.Aborted);
        return Results.Json(CoveragePresenter.Present(node, call.Region, cells, terms, now), ApiJson.Options);
    }

    private static async Task<IResult> List(
        string? region, string? state, string? category, string? after, Call call, ICoverageStore store, RegionTree regions, CoveragePresenter presenter, TimeProvider clock)
    {
        var today = ShanghaiDay.Of(clock.GetUtcNow());
        if (!TryQuery(region, state, category, call, regions, today, out var query, out var problem))
        {
            return problem!.ToResult();
        }

        if (after is not null && !(query!.State == CoverageState.Missing ? Guid.TryParseExact(after, "D", out _) : VenueId.TryParse(after, out _)))
        {
            return Problem.NoNext("after").ToResult();
        }

        var rows = await store.ListAsync(query! with { After = after ?? string.Empty, Limit = PageLength + 1 }, CoverageTerms.Current, call.Aborted);
        return Results.Json(
            new CoveragePlaces(
                [.. rows.Take(PageLength).Select(row => presenter.Present(row, query.State, today))], rows.Count > PageLength ? rows[PageLength - 1].Key : null),
            ApiJson.Options);
    }

    private static async Task<IResult> Export(
        string? region, string? state, string? category, string? format, string? lang, Call call, ICoverageStore store, RegionTree regions, CoverageExport export, TimeProvider clock)
    {
        var today = ShanghaiDay.Of(clock.GetUtcNow());
        if (!TryQuery(region, state, category, call, regions, today, out var query, out var problem))
        {
            return problem!.ToResult();
        }

        if (format is not (null or "csv" or "xlsx"))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'format' must be 'csv' or 'xlsx'.").ToResult();
        }

        var rows = await store.ListAsync(query! with { Limit = CoverageExport.MostRows }, CoverageTerms.Current, call.Aborted);
        var sequence = await call.Audit.WriteAsync(
            query!.Region.ToString(), new { state = query.State.ToWire(), category = query.Category, rows = rows.Count, format = format ?? "csv" });
        return await export.WriteAsync(rows, query, format == "xlsx", lang == "en", call.Name, sequence, call.Aborted);
    }

    private static async Task<IResult> Link(
        Guid id, Call call, Body<ExpectedLinkRequest> body, ICoverageStore store, IVenueDirectory directory, VenuePresenter presenter)
    {
        if (await store.FindAsync(id, call.Aborted) is not { Name.Length: > 0 } expected || !call.Region.Contains(expected.Region))
        {
            return Problem.NotFound(ProblemCodes.ExpectedVenueUnknown, "No place with a name of its own has this id on the lists of the account's region.").ToResult();
        }

        if (string.IsNullOrWhiteSpace(body.Value.VenueId))
        {
            _ = await call.Audit.WriteAsync(id.ToString(), new { venue = (string?)null, before = expected.Venue?.ToString() });
            await store.LinkAsync(id, null, call.Name, call.Aborted);
            return Results.NoContent();
        }

        if (!VenueId.TryParse(body.Value.VenueId, out var venue) || await directory.FindAsync(venue, call.Aborted) is not { Standing: not VenueStanding.Ended } entry
            || !expected.Region.Contains(entry.Region))
        {
            return Problem.NotFound(ProblemCodes.VenueUnknown, "No venue of the place's region has this id.").ToResult();
        }

        _ = await call.Audit.WriteAsync(id.ToString(), new { venue = venue.ToString(), before = expected.Venue?.ToString() });
        await store.LinkAsync(id, venue, call.Name, call.Aborted);
        return Results.Json(presenter.Item(entry), ApiJson.Options);
    }

    private static bool TryQuery(
        string? region, string? state, string? category, Call call, RegionTree regions, DateOnly today, out CoverageQuery? query, out Problem? problem)
    {
        query = null;
        if (!TryRegion(region, call, regions, out var node, out problem))
        {
            return false;
        }

        var wanted = CoverageState.Missing;
        if (state is not null && !CoverageStates.TryParse(state, out wanted))
        {
            problem = Problem.Invalid(ProblemCodes.FieldInvalid, "'state' must be 'missing', 'in_review', 'active', 'quiet', 'silent', 'dead' or 'suspended'.");
            return false;
        }

        if (category is not null && !VenueCategories.TryParse(category, out _))
        {
            problem = Problem.Invalid(ProblemCodes.CategoryUnknown, $"The category must be one of: {string.Join(", ", VenueCategories.All.Select(known => known.ToWire()))}.");
            return false;
        }

        query = new(node!.Code, wanted, category, today, string.Empty, 0);
        return true;
    }

    private static bool TryRegion(string? region, Call call, RegionTree regions, out RegionNode? node, out Problem? problem)
    {
        problem = null;
        var found = region is null ? regions.TryFind(call.Region, out node) : regions.TryFind(region, out node);
        if (found && call.Region.Contains(node!.Code))
        {
            return true;
        }

        problem = Problem.RegionUnknown();
        return false;
    }
}
