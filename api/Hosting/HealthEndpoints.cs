using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Hosting;
using HealthPass.Grains.Storage;
using HealthPass.Grains.Verification.Board;
using HealthPass.Grains.Verification.Shipping;

namespace HealthPass.Api.Hosting;

/// <summary>Says whether the process lives, and whether it can do all of its work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/health/live", () => Results.Json(new { status = "live" }))
            .AllowAnonymous().WithTags("Operations").WithSummary("The process lives");
        _ = routes.MapGet("/health/ready", Ready)
            .AllowAnonymous().WithTags("Operations").WithSummary("The process can do all of its work")
            .WithDescription("503 `storage_unavailable` while the database does not answer: scans and shows of people on the board still go on then.");
    }

    private static async Task<IResult> Ready(HttpContext context, IStaffStore store, PersonBoard board, ScanShipper shipper, NodeOptions options)
    {
        try
        {
            _ = await store.AnyAsync(context.RequestAborted);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            return Problem.Unavailable(ProblemCodes.StorageUnavailable, "The database does not answer; people on the board are still served.").ToResult();
        }

        return Results.Json(
            new { status = "ready", node = options.Name, personsOnBoard = board.Count, journalLagBytes = shipper.LagBytes }, ApiJson.Options);
    }
}
