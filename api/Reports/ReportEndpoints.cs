using System.Globalization;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Reports.Exports;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Reports;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Reports;

/// <summary>The daily report, for the daily meeting.</summary>
internal static class ReportEndpoints
{
    private const int UsualDays = 60;
    private const int MaxDays = 400;

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/reports/daily").WithTags("Reports");
        var read = Declaration.For(Callers.Staff(AccessNames.CommandCentre, AccessNames.EpidemicControl, AccessNames.Auditor)).As(CallClass.Report)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid);
        var readOne = read.Refuses(StatusCodes.Status404NotFound, ProblemCodes.ReportUnknown);
        _ = group.MapGet("/", List)
            .Declare(read)
            .WithSummary("The daily reports that were issued")
            .WithDescription($"`from` and `to` are days, yyyy-MM-dd, {MaxDays} at most; without them the last {UsualDays}.")
            .Produces<ReportVersions>();
        _ = group.MapGet("/{date}", Get)
            .Declare(readOne.Audited(AuditActions.ReportExported, when: "CSV and XLSX"))
            .WithSummary("A daily report as JSON, CSV or XLSX")
            .WithDescription("`level` is `city` (province and cities) or `county` (counties and functional areas too); `version` the version, the newest without it; `format` `json`, `csv` or `xlsx`, or the Accept header; `lang` `zh` or `en` for CSV and XLSX. With `level=county`, JSON is the stored document byte for byte. An export is in the audit trail before it is answered.")
            .Produces<DailyReport>();
        _ = group.MapPost("/{date}/prints", Print)
            .Declare(readOne.Audited(AuditActions.ReportPrinted).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Note that a report is printed, and get the watermark for it")
            .WithDescription("`lang` is `zh` or `en`.")
            .Produces<PrintResponse>();
        _ = group.MapPost("/{date}/corrections", Correct)
            .Declare(Declaration.For(Callers.Staff(AccessNames.CommandCentre)).Within(Scope.Own).As(CallClass.Application)
                .AuditedByDomain(AuditActions.ReportCorrected)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.ReportUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.ReportConflict))
            .WithSummary("Compute the day anew and issue the next version")
            .WithDescription("By the command centre of the province. Earlier versions stay as they are.")
            .Produces<ReportVersion>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(HttpContext context, ReportDesk desk, TimeProvider clock, string? from = null, string? to = null)
    {
        if (!CalendarDay.TryStretch(from, to, ShanghaiDay.Of(clock.GetUtcNow()), UsualDays, MaxDays, out var stretch, out var problem))
        {
            return problem.ToResult();
        }

        var heads = await desk.ListAsync(stretch.From, stretch.To, context.RequestAborted);
        return Results.Json(new ReportVersions([.. heads.Select(Present)]), ApiJson.Options);
    }

    private static async Task<IResult> Get(
        HttpContext context, string date, Call call, ReportDesk desk, TimeProvider clock)
    {
        if (ReportQuery.Read(context, date, out var query) is { } problem)
        {
            return problem.ToResult();
        }

        if (await desk.FindAsync(query!.Day, query.Version, context.RequestAborted) is not { } issued)
        {
            return Unknown();
        }

        context.Response.Headers["X-Report-Version"] = issued.Head.Version.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-Report-Sha256"] = Convert.ToHexStringLower(issued.Head.Sha256);
        context.Response.Headers.Vary = "Accept";
        if (query.Format == ReportFormat.Json)
        {
            return query.WithCounties
                ? Results.Bytes(issued.Document, "application/json")
                : Results.Json(ReportDocument.Read(issued.Document) with { Counties = [], Areas = null }, ApiJson.Options);
        }

        var report = ReportDocument.Read(issued.Document);
        var sequence = await ReportDesk.ExportAsync(issued, query.Format == ReportFormat.Csv ? "csv" : "xlsx", query.WithCounties, call.Audit);
        var mark = ReportMark.Of(issued.Head, call.Name, clock.GetUtcNow(), sequence, query.English);
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
        HttpContext context, string date, Call call, Body<PrintRequest> body, ReportDesk desk, TimeProvider clock)
    {
        if (ReportQuery.Read(context, date, out var query) is { } problem)
        {
            return problem.ToResult();
        }

        if (await desk.FindAsync(query!.Day, body.Value.Version, context.RequestAborted) is not { } issued)
        {
            return Unknown();
        }

        var sequence = await ReportDesk.PrintAsync(issued, call.Audit);
        return Results.Json(new PrintResponse(ReportMark.Of(issued.Head, call.Name, clock.GetUtcNow(), sequence, query.English), sequence), ApiJson.Options);
    }

    private static async Task<IResult> Correct(HttpContext context, string date, Call call, Body<CorrectionRequest> body, ReportDesk desk)
    {
        if (!CalendarDay.TryParse(date, nameof(date), out var day, out var problem))
        {
            return problem.ToResult();
        }

        var (fault, head) = await desk.CorrectAsync(day, call.Official, body.Value.Reason!.Trim());
        return fault switch
        {
            ReportFault.None => Results.Json(Present(head!), ApiJson.Options, statusCode: StatusCodes.Status201Created)
                .At(context, $"/v1/reports/daily/{CalendarDay.Format(day)}?version={head!.Version.ToString(CultureInfo.InvariantCulture)}"),
            ReportFault.OutOfRegion => new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "Only the province's command centre corrects a report.").ToResult(),
            ReportFault.Unknown => Unknown(),
            _ => new Problem(StatusCodes.Status409Conflict, ProblemCodes.ReportConflict, "Another version was issued at the same time; look at it first.").ToResult(),
        };
    }

    private static ReportVersion Present(IssuedReportHead head) => new(
        CalendarDay.Format(head.Day), head.Version, Rfc3339.Format(head.IssuedAt), head.IssuedBy, head.Reason, head.Settled,
        Convert.ToHexStringLower(head.Sha256));

    private static IResult Unknown() =>
        Problem.NotFound(ProblemCodes.ReportUnknown, "No report of that day, or no such version of it, was issued.").ToResult();
}
