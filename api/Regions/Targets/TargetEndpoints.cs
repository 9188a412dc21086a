using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Regions.Targets;

/// <summary>Officials set what regions are to reach; anyone sees who is behind.</summary>
internal static class TargetEndpoints
{
    private const int MaxYearsAhead = 10;

    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/regions/{code}/targets").WithTags("Regions");
        _ = group.MapGet("/", Get)
            .AllowAnonymous()
            .Admit(CallClass.Report)
            .WithSummary("The targets of a region and of those one level below, and who is behind")
            .WithDescription("A region without a target of its own goes by that of the nearest region above. Problems: `region_unknown`.")
            .Produces<RegionTargets>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        _ = group.MapPut("/", Put)
            .RequireAuthorization(AccessNames.CommandCentre)
            .Admit(CallClass.Application)
            .WithSummary("Set a region's own target")
            .WithDescription("By the command centre of that region or one above; in the audit trail before it takes effect. Problems: `region_unknown`, `field_missing`, `field_invalid`, 403 `out_of_region`.")
            .Accepts<TargetRequest>("application/json")
            .Produces<RegionTargets>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        _ = group.MapDelete("/", Delete)
            .RequireAuthorization(AccessNames.CommandCentre)
            .Admit(CallClass.Application)
            .WithSummary("Take a region's own target away: it then goes by that of the region above")
            .WithDescription("Problems: `region_unknown`, `target_not_found`, 403 `out_of_region`.")
            .Produces<RegionTargets>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Get(HttpContext context, string code, ClaimsPrincipal caller, TargetReader reader) =>
        reader.TryFind(code, out var node)
            ? Results.Json(await reader.ReadAsync(node, !caller.IsKnown(), context.RequestAborted), ApiJson.Options)
            : RegionEndpoints.Unknown();

    private static async Task<IResult> Put(
        HttpContext context, string code, ClaimsPrincipal caller, TargetReader reader, ITargetStore store, IAudit audit, TimeProvider clock)
    {
        if (!TryOwn(code, caller, reader, out var node, out var refused))
        {
            return refused!;
        }

        var request = await RequestBody.ReadAsync<TargetRequest>(context);
        var now = clock.GetUtcNow();
        if (Fault(request, ShanghaiDay.Of(now), out var by) is { } problem)
        {
            return problem.ToResult();
        }

        var target = new RegionTarget(node!.Code, by, request.AdoptionRate, request.VenueCoverage, caller.NameOf(), now.ToUnixTimeSeconds());
        _ = await audit.WriteAsync(caller.NameOf(), AuditActions.TargetSet, node.Code.ToString(), new { by = CalendarDay.Format(by), request.AdoptionRate, request.VenueCoverage });
        await store.PutAsync(target, CancellationToken.None);
        return Results.Json(await reader.ReadAsync(node, isPublic: false, context.RequestAborted), ApiJson.Options);
    }

    private static async Task<IResult> Delete(
        HttpContext context, string code, ClaimsPrincipal caller, TargetReader reader, ITargetStore store, IAudit audit)
    {
        if (!TryOwn(code, caller, reader, out var node, out var refused))
        {
            return refused!;
        }

        if ((await store.ReadAroundAsync(node!, context.RequestAborted)).All(target => target.Region != node!.Code))
        {
            return Problem.NotFound(ProblemCodes.TargetUnknown, "The region has no target of its own.").ToResult();
        }

        _ = await audit.WriteAsync(caller.NameOf(), AuditActions.TargetRemoved, node!.Code.ToString(), new { });
        _ = await store.RemoveAsync(node!.Code, CancellationToken.None);
        return Results.Json(await reader.ReadAsync(node, isPublic: false, context.RequestAborted), ApiJson.Options);
    }

    private static bool TryOwn(string code, ClaimsPrincipal caller, TargetReader reader, out RegionNode? node, out IResult? refused)
    {
        refused = !reader.TryFind(code, out node) ? RegionEndpoints.Unknown()
            : !caller.RegionOf().Contains(node.Code) ? new Problem(
                StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The region lies outside the account's region.").ToResult()
            : null;
        return refused is null;
    }

    private static Problem? Fault(TargetRequest request, DateOnly today, out DateOnly by)
    {
        by = default;
        return request.By is null ? Problem.Missing("by")
            : !CalendarDay.TryParse(request.By, "by", out by, out var problem) ? problem
            : by < today || by > today.AddYears(MaxYearsAhead) ? Problem.Invalid(ProblemCodes.FieldInvalid, $"'by' must be today or later, at most {MaxYearsAhead} years ahead.")
            : request is { AdoptionRate: null, VenueCoverage: null } ? Problem.Missing("adoptionRate")
            : !IsShare(request.AdoptionRate) ? Problem.Invalid(ProblemCodes.FieldInvalid, "'adoptionRate' must be above 0 and at most 1.")
            : !IsShare(request.VenueCoverage) ? Problem.Invalid(ProblemCodes.FieldInvalid, "'venueCoverage' must be above 0 and at most 1.")
            : null;
    }

    private static bool IsShare(double? share) => share is null or (> 0 and <= 1);
}
