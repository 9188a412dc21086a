using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions.Targets;

/// <summary>Officials set what regions are to reach; anyone sees who is behind.</summary>
internal static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        var change = Declaration.For(Callers.Staff(AccessNames.CommandCentre))
            .Within(Scope.Route("code"))
            .As(CallClass.Application)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.RegionDivided)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.RegionUnknown)
            .EvenIsolated();
        var group = routes.MapGroup("/v1/regions/{code}/targets").WithTags("Regions");
        _ = group.MapGet("/", Get)
            .Declare(RegionDeclaration.Read)
            .WithSummary("The targets of a region and of those one level below, and who is behind")
            .WithDescription("A region without a target of its own goes by that of the nearest region above.")
            .Produces<RegionTargets>();
        _ = group.MapPut("/", Put)
            .Declare(change.Audited(AuditActions.TargetSet).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Set a region's own target")
            .WithDescription("By the command centre of that region or one above; in the audit trail before it takes effect.")
            .Produces<RegionTargets>();
        _ = group.MapDelete("/", Delete)
            .Declare(change.Audited(AuditActions.TargetRemoved).Refuses(StatusCodes.Status404NotFound, ProblemCodes.TargetUnknown))
            .WithSummary("Take a region's own target away: it then goes by that of the region above")
            .Produces<RegionTargets>();
    }

    private static async Task<IResult> Get(
        string code, Call call, RegionTree regions, Sight sight, TargetStandings standings, PublishedStandings published) =>
        !RegionEndpoints.TryFind(regions, sight, call.Caller, code, out var node, out var refusal) ? refusal
        : sight.IsExact(call.Caller, node) ? await AnswerAsync(node, standings, call)
        : Results.Json(TargetPresenter.Present(node, await published.ReadAsync(node, call.Aborted), isPublished: true), ApiJson.Options);

    private static async Task<IResult> Put(
        string code, Call call, Body<TargetRequest> body, RegionTree regions, TargetCommands commands, TargetStandings standings)
    {
        if (!regions.TryReadRoute(code, out var node, out var unread))
        {
            return unread.ToResult();
        }

        var request = body.Value;
        if (!CalendarDay.TryParse(request.By, "by", out var by, out var problem))
        {
            return problem.ToResult();
        }

        var fault = await commands.SetAsync(node, by, request.AdoptionRate, request.VenueCoverage, call.Name, call.Audit);
        return fault == TargetFault.None ? await AnswerAsync(node, standings, call) : ProblemOf(fault).ToResult();
    }

    private static async Task<IResult> Delete(string code, Call call, RegionTree regions, TargetCommands commands, TargetStandings standings) =>
        !regions.TryReadRoute(code, out var node, out var unread) ? unread.ToResult()
        : await commands.RemoveAsync(node, call.Audit) ? await AnswerAsync(node, standings, call)
        : Problem.NotFound(ProblemCodes.TargetUnknown, "The region has no target of its own.").ToResult();

    private static async Task<IResult> AnswerAsync(RegionNode region, TargetStandings standings, Call call) =>
        Results.Json(TargetPresenter.Present(region, await standings.ReadAsync(region, call.Aborted), isPublished: false), ApiJson.Options);

    private static Problem ProblemOf(TargetFault fault) => fault switch
    {
        TargetFault.DayOutside => Problem.Invalid(ProblemCodes.FieldInvalid, $"'by' must be today or later, at most {TargetCommands.MaxYearsAhead} years ahead."),
        TargetFault.Nothing => Problem.Missing("adoptionRate"),
        TargetFault.AdoptionRateOutside => Problem.Invalid(ProblemCodes.FieldInvalid, "'adoptionRate' must be above 0 and at most 1."),
        _ => Problem.Invalid(ProblemCodes.FieldInvalid, "'venueCoverage' must be above 0 and at most 1."),
    };
}
