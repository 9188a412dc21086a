using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Audit;

/// <summary>Auditors read the trail.</summary>
internal static class AuditEndpoints
{
    private const int MaxLimit = 1_000;
    private const int DefaultLimit = 100;

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/audit", Read)
            .WithTags("Governance")
            .WithSummary("Read the audit trail, and check its chain")
            .WithDescription("`after` is the sequence number behind which to begin, `limit` at most 1,000.")
            .Declare(Declaration.For(Callers.Staff(AccessNames.Auditor)).As(CallClass.Report).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .Produces<AuditPage>();

    private static async Task<IResult> Read(HttpContext context, IAuditStore store, long after = 0, int limit = DefaultLimit)
    {
        if (after < 0 || limit is < 1 or > MaxLimit)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'after' is 0 or more, 'limit' 1 to {MaxLimit}.").ToResult();
        }

        // The line before the page is read too, so that its first line can be checked.
        var first = after > 0 && await store.ReadAsync(after - 1, 1, context.RequestAborted) is [var before, ..] ? before : null;
        var lines = await store.ReadAsync(after, limit, context.RequestAborted);
        var previous = first;
        var intact = true;
        foreach (var line in lines)
        {
            intact &= AuditChain.Follows(previous, line);
            previous = line;
        }

        return Results.Json(new AuditPage([.. lines.Select(Present)], intact), ApiJson.Options);
    }

    private static AuditLineView Present(AuditEntry line)
    {
        using var detail = JsonDocument.Parse(line.Detail);
        return new(
            line.Sequence, Rfc3339.Format(line.At), line.Actor, line.Action, line.Subject, detail.RootElement.Clone(),
            Convert.ToHexStringLower(line.PreviousHash), Convert.ToHexStringLower(line.Hash));
    }
}
