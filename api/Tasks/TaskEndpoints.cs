using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;

namespace HealthPass.Api.Tasks;

/// <summary>The campaign's tasks: what they are, how they stand, and their going to units.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        routes.MapTaskUnits();
        routes.MapDispatches();
        routes.MapTaskBulletin();
        var group = routes.MapGroup("/v1/tasks").WithTags("Campaign");
        var reads = Declaration.For(TaskCallers.Readers).Within(Scope.Own).As(CallClass.Report);
        _ = group.MapGet("/", List)
            .Declare(reads)
            .WithSummary("The campaign's tasks, and how they stand in the account's region")
            .WithDescription("The nine tasks of the notice are there from the first start. Light, `done` and `total` are those of the dispatches to units of the account's region: what was parted further down is counted by its parts.")
            .Produces<TaskList>();
        _ = group.MapGet("/{id:guid}", Get)
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.TaskUnknown))
            .WithSummary("A task with its dispatches")
            .Produces<TaskView>();
        _ = group.MapPost("/", Issue)
            .Declare(Declaration.For(TaskCallers.Issuers).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.TaskIssued)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.TaskDeadlineOutside, ProblemCodes.TaskUnitsWrong, ProblemCodes.NoteNamesSomebody)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TaskUnitUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TaskUnitDissolved))
            .WithSummary("Enter a task")
            .WithDescription("Of the account's own region; its units lie within. Nothing goes to anybody before it is dispatched.")
            .Produces<TaskItem>(StatusCodes.Status201Created);
        _ = group.MapPost("/{id:guid}/dispatches", Dispatch)
            .Declare(DispatchEndpoints.Dispatching)
            .WithSummary("Dispatch a task to units")
            .WithDescription("By the command centre that issues it. Each unit is answered on its own: `code` says why nothing went to it; where all are refused for the same reason, that is the answer. A task goes to a unit once, so that what was cut short is sent again as it is. The unit has 24 hours of working days to sign for it.")
            .Produces<DispatchedUnits>();
    }

    private static async Task<IResult> List(Call call, TaskDesk desk) => Results.Json(await desk.ListAsync(call.Region, call.Aborted), ApiJson.Options);

    private static async Task<IResult> Get(Guid id, Call call, TaskDesk desk) =>
        await desk.ReadAsync(id, call.Official, call.Aborted) is { } view ? Results.Json(view, ApiJson.Options) : TaskProblems.Unknown.ToResult();

    private static async Task<IResult> Issue(HttpContext context, Call call, Body<TaskRequest> body, TaskCommands commands, TaskDesk desk)
    {
        var request = body.Value;
        DateOnly? until = null;
        if (request.Until is not null)
        {
            if (!CalendarDay.TryParse(request.Until, "until", out var day, out var problem))
            {
                return problem.ToResult();
            }

            until = day;
        }

        if (!TaskMeasures.TryParse(request.Measure, out var measure))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'measure' is none of the numbers that a task can move.").ToResult();
        }

        var (fault, task) = await commands.IssueAsync(
            new(
                request.Source!.Trim(), request.Clause!.Trim(), request.Title!.Trim(), request.Text!.Trim(), call.Region, until, new(measure, [], request.WantedPercent ?? 1),
                request.Evidence!.Trim(),
                [.. request.Lead!.Select(unit => new TaskShare(unit, IsLead: true)), .. (request.Supporting ?? []).Select(unit => new TaskShare(unit, IsLead: false))]),
            call.Official,
            call.Audit);
        return fault == TaskFault.None && await desk.ReadAsync(task!.TaskId, call.Official, call.Aborted) is { } view
            ? Results.Json(view.Task, ApiJson.Options, statusCode: StatusCodes.Status201Created).At(context, $"/v1/tasks/{task.TaskId}")
            : TaskProblems.Of(fault).ToResult();
    }

    private static async Task<IResult> Dispatch(Guid id, Call call, Body<DispatchRequest> body, ITaskStore tasks, DispatchCommands commands) =>
        await tasks.FindAsync(id, call.Aborted) is { } task
            ? await DispatchEndpoints.DispatchAsync(task, null, call, body.Value, commands)
            : TaskProblems.Unknown.ToResult();
}
