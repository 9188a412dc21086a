using System.Globalization;
using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Reports.Exports;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Reports;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Reports;

/// <summary>The daily report, for the daily meeting.</summary>
internal static class ReportEndpoints
{
    private const int MaxReason = 500;
    private const int UsualDays = 60;
    private const int MaxDays = 400;
    private const int MaxListed = 1_000;

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/reports/daily").WithTags("Reports").RequireAuthorization(AccessNames.ReportReader).Admit(CallClass.Report);
        _ = group.MapGet("/", List)
            .WithSummary("The daily reports that were issued")
            .WithDescription($"`from` and `to` are days, yyyy-MM-dd, {MaxDays} at most; without them the last {UsualDays}. Problems: `field_invalid`.")
            .Produces<ReportVersions>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        _ = group.MapGet("/{date}", Get)
            .WithSummary("A daily report as JSON, CSV or XLSX")
            .WithDescription("`level` is `city` (province and cities) or `county` (counties too); `version` the version, the newest without it; `format` `json`, `csv` or `xlsx`, or the Accept header; `lang` `zh` or `en` for CSV and XLSX. With `level=county`, JSON is the stored document byte for byte. An export is in the audit trail before it is answered. Problems: `field_invalid`, `report_not_found`.")
            .Produces<DailyReport>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        _ = group.MapPost("/{date}/prints", Print)
            .WithSummary("Note that a report is printed, and get the watermark for it")
            .WithDescription("`lang` is `zh` or `en`. Problems: `field_missing`, `field_invalid`, `report_not_found`.")
            .Accepts<PrintRequest>("application/json")
            .Produces<PrintResponse>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        _ = group.MapPost("/{date}/corrections", Correct)
            .RequireAuthorization(AccessNames.CommandCentre)
            .Admit(CallClass.Application)
            .WithSummary("Compute the day anew and issue the next version")
            .WithDescription("By the command centre of the province. Earlier versions stay as they are. Problems: `field_missing`, `field_invalid`, 403 `out_of_region`, `report_not_found`, 409 `report_issued_meanwhile`.")
            .Accepts<CorrectionRequest>("application/json")
            .Produces<ReportVersion>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(HttpContext context, IReportStore store, TimeProvider clock, string? from = null, string? to = null)
    {
        if (!CalendarDay.TryStretch(from, to, ShanghaiDay.Of(clock.GetUtcNow()), UsualDays, MaxDays, out var stretch, out var problem))
        {
            return problem.ToResult();
        }

        var heads = await store.ListAsync(stretch.From, stretch.To, MaxListed, context.RequestAborted);
        return Results.Json(new ReportVersions([.. heads.Select(Present)]), ApiJson.Options);
    }

    private static async Task<IResult> Get(
        HttpContext context, string date, ClaimsPrincipal caller, IReportStore store, IAudit audit, TimeProvider clock)
    {
        if (ReportQuery.Read(context, date, out var query) is { } problem)
        {
            return problem.ToResult();
        }

        if (await store.FindAsync(query!.Day, query.Version, context.RequestAborted) is not { } issued)
        {
            return Unknown();
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Report-Version"] = issued.Head.Version.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-Report-Sha256"] = Convert.ToHexStringLower(issued.Head.Sha256);
        context.Response.Headers.Vary = "Accept";
        if (query.Format == ReportFormat.Json)
        {
            return query.WithCounties
                ? Results.Bytes(issued.Document, "application/json")
                : Results.Json(ReportDocument.Read(issued.Document) with { Counties = [] }, ApiJson.Options);
        }

        var report = ReportDocument.Read(issued.Document);
        var rows = 1 + report.Cities.Count + (query.WithCounties ? report.Counties.Count : 0);
        var sequence = await AuditAsync(audit, caller, AuditActions.ReportExported, issued.Head, new
        {
            issued.Head.Version, format = query.Format == ReportFormat.Csv ? "csv" : "xlsx", level = query.WithCounties ? "county" : "city", rows,
        });
        var mark = ReportMark.Of(issued.Head, caller.NameOf(), clock.GetUtcNow(), sequence, query.English);
        var name = $"healthpass-daily-{report.Date}-v{report.Version.ToString(CultureInfo.InvariantCulture)}";
        return query.Format == ReportFormat.Csv
            ? Results.File(CsvExport.Write(ReportTables.One(report, query.WithCounties, query.English, mark)), $"{CsvExport.ContentType}; charset=utf-8", $"{name}.csv")
            : Results.File(
                await XlsxExport.WriteAsync(
                    ReportTables.ByLevel(report, query.WithCounties, query.English, mark), query.English ? "Notes" : "说明", context.RequestAborted),
                XlsxExport.ContentType,
                $"{name}.xlsx");
    }

    private static async Task<IResult> Print(
        HttpContext context, string date, ClaimsPrincipal caller, IReportStore store, IAudit audit, TimeProvider clock)
    {
        if (ReportQuery.Read(context, date, out var query) is { } problem)
        {
            return problem.ToResult();
        }

        var request = await RequestBody.ReadAsync<PrintRequest>(context);
        if (request.Version is not { } version)
        {
            return Problem.Missing("version").ToResult();
        }

        if (version < 1 || await store.FindAsync(query!.Day, version, context.RequestAborted) is not { Head: var head })
        {
            return Unknown();
        }

        var sequence = await AuditAsync(audit, caller, AuditActions.ReportPrinted, head, new { head.Version });
        return Results.Json(new PrintResponse(ReportMark.Of(head, caller.NameOf(), clock.GetUtcNow(), sequence, query.English), sequence), ApiJson.Options);
    }

    private static async Task<IResult> Correct(HttpContext context, string date, ClaimsPrincipal caller, RegionTree regions, IGrainFactory grains)
    {
        if (!CalendarDay.TryParse(date, nameof(date), out var day, out var problem))
        {
            return problem.ToResult();
        }

        // The report ranks the whole province: a city does not correct it.
        if (caller.RegionOf() != regions.Root.Code)
        {
            return new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "Only the province's command centre corrects a report.").ToResult();
        }

        var request = await RequestBody.ReadAsync<CorrectionRequest>(context);
        if (TextProblems.Of(request.Reason, "reason", MaxReason) is { } wrong)
        {
            return wrong.ToResult();
        }

        try
        {
            return await grains.GetGrain<IReportGrain>(0).Correct(day, caller.AsOfficial(), request.Reason!.Trim()) is { } head
                ? Results.Json(Present(head), ApiJson.Options, statusCode: StatusCodes.Status201Created)
                    .At(context, $"/v1/reports/daily/{CalendarDay.Format(day)}?version={head.Version.ToString(CultureInfo.InvariantCulture)}")
                : Unknown();
        }
        catch (StorageConflictException)
        {
            return new Problem(StatusCodes.Status409Conflict, ProblemCodes.ReportConflict, "Another version was issued at the same time; look at it first.").ToResult();
        }
    }

    private static async Task<long> AuditAsync(IAudit audit, ClaimsPrincipal caller, AuditAction action, IssuedReportHead head, object detail) =>
        await audit.WriteAsync(caller.NameOf(), action, $"daily:{CalendarDay.Format(head.Day)}", detail);

    private static ReportVersion Present(IssuedReportHead head) => new(
        CalendarDay.Format(head.Day), head.Version, Rfc3339.Format(head.IssuedAt), head.IssuedBy, head.Reason, head.Settled,
        Convert.ToHexStringLower(head.Sha256));

    private static IResult Unknown() =>
        Problem.NotFound(ProblemCodes.ReportUnknown, "No report of that day, or no such version of it, was issued.").ToResult();
}
