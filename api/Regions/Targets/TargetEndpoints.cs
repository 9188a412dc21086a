using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Storage;

namespace HealthPass.Api.Regions.Targets;

/// <summary>Officials set what regions are to reach; anyone sees who is behind.</summary>
internal static class TargetEndpoints
{
    private const int MaxYearsAhead = 10;

    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        var change = Declaration.For(Callers.Staff(AccessNames.CommandCentre))
            .Within(Scope.Route("code"))
            .As(CallClass.Application)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.RegionUnknown)
            .EvenIsolated();
        var group = routes.MapGroup("/v1/regions/{code}/targets").WithTags("Regions");
        _ = group.MapGet("/", Get)
            .Declare(RegionDeclaration.Read)
            .WithSummary("The targets of a region and of those one level below, and who is behind")
            .WithDescription("A region without a target of its own goes by that of the nearest region above.")
            .Produces<RegionTargets>();
        _ = group.MapPut("/", Put)
            .Declare(change.Audited("target_set").Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Set a region's own target")
            .WithDescription("By the command centre of that region or one above; in the audit trail before it takes effect.")
            .Produces<RegionTargets>();
        _ = group.MapDelete("/", Delete)
            .Declare(change.Audited("target_removed").Refuses(StatusCodes.Status404NotFound, ProblemCodes.TargetUnknown))
            .WithSummary("Take a region's own target away: it then goes by that of the region above")
            .Produces<RegionTargets>();
    }

    private static async Task<IResult> Get(string code, Call call, TargetReader reader) =>
        reader.TryFind(code, out var node)
            ? Results.Json(await reader.ReadAsync(node, call.IsPublic, call.Aborted), ApiJson.Options)
            : RegionEndpoints.Unknown();

    private static async Task<IResult> Put(
        string code, Call call, Body<TargetRequest> body, TargetReader reader, ITargetStore store, TimeProvider clock)
    {
        if (!reader.TryFind(code, out var node))
        {
            return RegionEndpoints.Unknown();
        }

        var request = body.Value;
        var now = clock.GetUtcNow();
        if (Fault(request, ShanghaiDay.Of(now), out var by) is { } problem)
        {
            return problem.ToResult();
        }

        var target = new RegionTarget(node.Code, by, request.AdoptionRate, request.VenueCoverage, call.Name, now.ToUnixTimeSeconds());
        _ = await call.Audit.WriteAsync(node.Code.ToString(), new { by = CalendarDay.Format(by), request.AdoptionRate, request.VenueCoverage });
        await store.PutAsync(target, CancellationToken.None);
        return Results.Json(await reader.ReadAsync(node, isPublic: false, call.Aborted), ApiJson.Options);
    }

    private static async Task<IResult> Delete(
        string code, Call call, TargetReader reader, ITargetStore store)
    {
        if (!reader.TryFind(code, out var node))
        {
            return RegionEndpoints.Unknown();
        }

        if ((await store.ReadAroundAsync(node, call.Aborted)).All(target => target.Region != node.Code))
        {
            return Problem.NotFound(ProblemCodes.TargetUnknown, "The region has no target of its own.").ToResult();
        }

        _ = await call.Audit.WriteAsync(node.Code.ToString(), new { });
        _ = await store.RemoveAsync(node.Code, CancellationToken.None);
        return Results.Json(await reader.ReadAsync(node, isPublic: false, call.Aborted), ApiJson.Options);
    }

    private static Problem? Fault(TargetRequest request, DateOnly today, out DateOnly by)
    {
        by = default;
        return !CalendarDay.TryParse(request.By, "by", out by, out var problem) ? problem
            : by < today || by > today.AddYears(MaxYearsAhead) ? Problem.Invalid(ProblemCodes.FieldInvalid, $"'by' must be today or later, at most {MaxYearsAhead} years ahead.")
            : request is { AdoptionRate: null, VenueCoverage: null } ? Problem.Missing("adoptionRate")
            : !IsShare(request.AdoptionRate) ? Problem.Invalid(ProblemCodes.FieldInvalid, "'adoptionRate' must be above 0 and at most 1.")
            : !IsShare(request.VenueCoverage) ? Problem.Invalid(ProblemCodes.FieldInvalid, "'venueCoverage' must be above 0 and at most 1.")
            : null;
    }

    private static bool IsShare(double? share) => share is null or (> 0 and <= 1);
}
