using System.Globalization;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Reports.Exports;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;

namespace HealthPass.Api.Audit;

/// <summary>Auditors read, search and export the trail.</summary>
internal static class AuditEndpoints
{
    private const int MaxLimit = 1_000;
    private const int DefaultLimit = 100;

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var read = Declaration.For(Callers.Staff(AccessNames.Auditor)).As(CallClass.Report).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid);
        _ = routes.MapGet("/v1/audit", Read)
            .WithTags("Audit")
            .WithSummary("Read and search the audit trail, and check its chain")
            .WithDescription($"`after` is the sequence number behind which to begin, `limit` at most 1,000. With `order=desc` the newest come first, and `before` is the number before which to begin. `action`, `actor`, `subject` (a person's or an assignment's id, also one of several), `region` (the beginning of a code), `from` and `to` (RFC 3339) narrow it down; one call looks at {AuditSearch.MostLooked} lines at most and says in `searched` how far it came. `checked` says what `intact` is about.")
            .Declare(read)
            .Produces<AuditPage>();
        _ = routes.MapGet("/v1/audit/export", Export)
            .WithTags("Audit")
            .WithSummary("Take lines of the audit trail out as CSV")
            .WithDescription($"Takes what the search takes; {ExportTable.MaxRows} lines at most. `lang` is `zh` or `en`. The export is in the audit trail before it is answered.")
            .Declare(read.Audited(AuditActions.AuditExported));
    }

    private static async Task<IResult> Read(
        HttpContext context, Call call, AuditSearch search, IAuditStore store, IAuditTreeStore tree, AuditStanding standing, long? after = null, long? before = null, int limit = DefaultLimit)
    {
        if (AuditFilter.Read(context.Request.Query, out var query, out var newestFirst) is { } problem)
        {
            return problem.ToResult();
        }

        var edge = newestFirst ? before : after;
        if (edge < 0 || limit is < 1 or > MaxLimit)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'after' and 'before' are 0 or more, 'limit' 1 to {MaxLimit}.").ToResult();
        }

        var found = await search.FindAsync(query, edge, newestFirst, limit, call.Aborted);
        var lines = newestFirst ? [.. found.Lines.Reverse()] : found.Lines;
        var isIntact = query.TakesAll ? await FollowAsync(lines, store, call.Aborted) : lines.All(AuditChain.IsAsWritten);
        var last = await tree.ReadCheckpointsBeforeAsync(long.MaxValue, 1, call.Aborted) is [var checkpoint] ? checkpoint : null;
        return Results.Json(
            new AuditPage(
                [.. found.Lines.Select(Present)],
                isIntact,
                new(
                    lines.Count > 0 ? lines[0].Sequence : 0, lines.Count > 0 ? lines[^1].Sequence : 0, query.TakesAll,
                    last?.Size ?? 0, last is null ? null : Rfc3339.Format(last.At), standing.Fault.ToWire(), standing.Detail),
                found.Searched,
                found.More),
            ApiJson.Options);
    }

    private static async Task<IResult> Export(HttpContext context, Call call, AuditSearch search, TimeProvider clock, string lang = "zh")
    {
        if (AuditFilter.Read(context.Request.Query, out var query, out var newestFirst) is { } problem)
        {
            return problem.ToResult();
        }

        var found = await search.FindAsync(query, null, newestFirst, ExportTable.MaxRows, call.Aborted);
        var sequence = await call.Audit.WriteAsync(string.Empty, new { query.Action, query.Actor, query.Subject, query.Region, query.From, query.To, rows = found.Lines.Count, complete = !found.More });
        var now = Rfc3339.Format(clock.GetUtcNow());
        var english = lang == "en";
        var rest = !found.More ? string.Empty : english ? "; there is more than this" : "；未全部导出";
        var mark = english
            ? string.Create(CultureInfo.InvariantCulture, $"Exported by {call.Name} at {now}, audit line {sequence}{rest}")
            : string.Create(CultureInfo.InvariantCulture, $"{call.Name} 于 {now} 导出，审计第 {sequence} 条{rest}");
        return Results.File(CsvExport.Write(AuditTable.Of(found.Lines, english, mark)), $"{CsvExport.ContentType}; charset=utf-8", $"healthpass-audit-{sequence.ToString(CultureInfo.InvariantCulture)}.csv");
    }

    // The line before the page is read too, so that its first line can be checked.
    private static async Task<bool> FollowAsync(IReadOnlyList<AuditEntry> lines, IAuditStore store, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return true;
        }

        var previous = lines[0].Sequence > 1 && await store.ReadAsync(lines[0].Sequence - 2, 1, cancellationToken) is [var before] ? before : null;
        foreach (var line in lines)
        {
            if (!AuditChain.Follows(previous, line))
            {
                return false;
            }

            previous = line;
        }

        return true;
    }

    private static AuditLineView Present(AuditEntry line)
    {
        using var detail = JsonDocument.Parse(line.Detail);
        return new(
            line.Sequence, Rfc3339.Format(line.At), line.Actor, line.Action, line.Subject, detail.RootElement.Clone(),
            Convert.ToHexStringLower(line.PreviousHash), Convert.ToHexStringLower(line.Hash), line.Detail);
    }
}
