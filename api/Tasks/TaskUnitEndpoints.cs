using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Tasks;

/// <summary>The register of units that tasks go to.</summary>
internal static class TaskUnitEndpoints
{
    private const int MostUnits = 5_000;

    public static void MapTaskUnits(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/tasks/units").WithTags("Campaign");
        _ = group.MapGet("/", List)
            .Declare(Declaration.For(TaskCallers.Readers).Within(Scope.Own).As(CallClass.Report))
            .WithSummary("The units of the account's region and below")
            .WithDescription("Campaign officers act for the units of exactly their region. Those that the notice names are there from the first start.")
            .Produces<UnitList>();
        _ = group.MapPost("/", Add)
            .Declare(Declaration.For(TaskCallers.Issuers).Within(Scope.Body<UnitRequest>("regionCode", request => request.RegionCode)).As(CallClass.Application).Audited(AuditActions.TaskUnitAdded)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided, ProblemCodes.NoteNamesSomebody)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TaskUnitTaken))
            .WithSummary("Put a unit on the register")
            .Produces<UnitView>(StatusCodes.Status201Created);
        _ = group.MapPost("/{id:guid}/dissolution", Dissolve)
            .Declare(Declaration.For(TaskCallers.Issuers).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.TaskUnitDissolved)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.TaskSuccessorWrong)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TaskUnitUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TaskUnitDissolved))
            .WithSummary("Dissolve a unit")
            .WithDescription("What it has not done goes to its successor, who signs for it anew and to whom its parts belong from then on; without one it lapses, and counts nowhere.")
            .Produces<UnitView>();
    }

    private static async Task<IResult> List(Call call, ITaskStore store, TaskPresenter presenter) =>
        Results.Json(new UnitList([.. (await store.ListUnitsAsync(call.Region, MostUnits, call.Aborted)).Select(presenter.Present)]), ApiJson.Options);

    private static async Task<IResult> Add(Call call, Body<UnitRequest> body, RegionTree regions, TaskCommands commands, TaskPresenter presenter)
    {
        if (!regions.TryRead(body.Value.RegionCode, out var region, out var unread))
        {
            return unread.ToResult();
        }

        var (fault, unit) = await commands.AddUnitAsync(body.Value.Name!.Trim(), region, call.Official, call.Audit);
        return fault == TaskFault.None ? Results.Json(presenter.Present(unit!), ApiJson.Options, statusCode: StatusCodes.Status201Created) : TaskProblems.Of(fault).ToResult();
    }

    private static async Task<IResult> Dissolve(Guid id, Call call, Body<DissolutionRequest> body, UnitCommands commands, ITaskStore store, TaskPresenter presenter)
    {
        var fault = await commands.DissolveAsync(id, body.Value.SuccessorId, call.Official, call.Audit);
        return fault == TaskFault.None && (await store.FindUnitsAsync([id], call.Aborted)) is [var unit]
            ? Results.Json(presenter.Present(unit), ApiJson.Options)
            : TaskProblems.Of(fault).ToResult();
    }
}
