using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;

namespace HealthPass.Api.Scans;

/// <summary>Gates scan, one by one or in batches.</summary>
internal static class ScanEndpoints
{
    // Five scans as JSON, or ten as MessagePack, and about as much work as a show.
    private const int CostPerKibibyte = 1;

    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        ScanEndpoint.Map(routes);
        var group = routes.MapGroup("/v1/scans").WithTags("Scans").RequireAuthorization(AccessNames.Gate);
        _ = group.MapPost("/batch", ScanBatch)
            .Admit(CallClass.Scan, costPerKibibyte: CostPerKibibyte)
            .WithSummary("Scan many")
            .WithDescription("`{\"scans\": [...]}` as JSON, or as MessagePack (application/x-msgpack) in the compact form of docs/integrators.md. At most 1,000 scans. Answers stand in the order of the scans; each is an answer or a problem, on its own.")
            .Accepts<ScanBatchRequest>("application/json", ScanBatchMessagePack.ContentType, ScanBatchMessagePack.AlternativeContentType)
            .Produces<ScanBatchResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Task<IResult> ScanBatch(HttpContext context, ClaimsPrincipal caller, ScanBatches batches) =>
        ScanBatchMessagePack.IsContentType(context.Request.ContentType)
            ? batches.AnswerMessagePackAsync(context, caller.ScopeOf())
            : batches.AnswerJsonAsync(context, caller.ScopeOf());
}
