using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>Gates scan, one by one or in batches.</summary>
internal static class ScanEndpoints
{
    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/scans").WithTags("Scans").RequireAuthorization(AccessNames.Gate);
        _ = group.MapPost("/", Scan)
            .WithSummary("Scan (扫码)")
            .WithDescription("Answered once the record is on disk. Problems: `field_missing`, `field_invalid`, `direction_unknown`, `venue_unknown`, `code_or_document_required`, `code_malformed`, `code_unknown_key`, `code_forged`, `code_expired`, `code_from_the_future`, the faults of a document, 409 `scan_id_reused`, 503 `status_unavailable` and `journal_unavailable`.")
            .Accepts<ScanMessage>("application/json")
            .Produces<ScanAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        _ = group.MapPost("/batch", ScanBatch)
            .WithSummary("Scan many")
            .WithDescription("`{\"scans\": [...]}` as JSON, or as MessagePack (application/x-msgpack) in the compact form of docs/integrators.md. At most 1,000 scans. Answers stand in the order of the scans; each is an answer or a problem, on its own.")
            .Accepts<ScanBatchRequest>("application/json", ScanBatchMessagePack.ContentType, ScanBatchMessagePack.AlternativeContentType)
            .Produces<ScanBatchResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Scan(
        HttpContext context, ClaimsPrincipal caller, ScanReader reader, ScanVerifier verifier, ScanPresenter presenter)
    {
        var message = await RequestBody.ReadAsync<ScanMessage>(context);
        var reading = reader.Read(message, caller.ScopeOf());
        if (reading.Problem is not null)
        {
            return reading.Problem.ToResult();
        }

        var outcome = await verifier.ScanAsync(reading.Request);
        return ScanPresenter.ProblemOf(outcome.Fault) is { } problem
            ? problem.ToResult()
            : Results.Json(presenter.Present(outcome), ApiJson.Options);
    }

    private static Task<IResult> ScanBatch(HttpContext context, ClaimsPrincipal caller, ScanBatches batches) =>
        ScanBatchMessagePack.IsContentType(context.Request.ContentType)
            ? batches.AnswerMessagePackAsync(context, caller.ScopeOf())
            : batches.AnswerJsonAsync(context, caller.ScopeOf());
}
