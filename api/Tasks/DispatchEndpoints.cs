using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;

namespace HealthPass.Api.Tasks;

/// <summary>What went to a unit: signed for, told of, called done, looked at; urged, criticised, taken back, parted further down.</summary>
internal static class DispatchEndpoints
{
    /// <summary>What dispatching declares, of a task and of a part.</summary>
    public static Declaration Dispatching { get; } = Declaration.For(TaskCallers.Issuers).Within(Scope.Own).As(CallClass.Application).AuditedByDomain(AuditActions.TaskDispatched)
        .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.TaskDeadlineOutside, ProblemCodes.TaskDeadlineMissing)
        .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TaskElsewhere)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TaskUnknown, ProblemCodes.TaskUnitUnknown)
        .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TaskWrongState, ProblemCodes.TaskDispatchedTwice, ProblemCodes.TaskUnitDissolved);

    public static void MapDispatches(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/tasks/dispatches").WithTags("Campaign");
        var reads = Declaration.For(TaskCallers.Readers).Within(Scope.Own).As(CallClass.Report);
        _ = group.MapGet("/", List)
            .Declare(reads.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("What went to the units of the account's region, the reddest first")
            .WithDescription("With `light` the open ones of that light, with `state` those of that state. Pages have 50; `next` goes into `after`. What waits for the account itself is in `GET /v1/cases`.")
            .Produces<DispatchPage>();
        _ = group.MapGet("/{id:guid}", Get)
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.TaskUnknown))
            .WithSummary("A dispatch, its parts, its number and what the account may do with it")
            .Produces<DispatchResponse>();
        _ = group.MapPost("/{id:guid}/dispatches", Part)
            .Declare(Dispatching)
            .WithSummary("Part a dispatch among units further down")
            .WithDescription("By the command centre of the unit's own region, once it is signed for. Its light and how much of it is done are those of its parts from then on, and it is called done when they are.")
            .Produces<DispatchedUnits>();
        var acts = Declaration.For(TaskCallers.Units).Within(Scope.Own).As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TaskElsewhere)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TaskUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TaskWrongState);
        var says = acts.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.NoteNamesSomebody);
        _ = group.MapPost("/{id:guid}/signing", (Guid id, Call call, IGrainFactory grains, TaskDesk desk) => ActAsync(id, new(DispatchFlow.Sign), call, grains, desk))
            .Declare(acts.AuditedByDomain(AuditActions.TaskSigned))
            .WithSummary("Sign for it as the unit")
            .Produces<DispatchResponse>();
        _ = group.MapPost("/{id:guid}/feedback", Feedback)
            .Declare(says.AuditedByDomain(AuditActions.TaskFeedback).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Tell how far the unit is")
            .WithDescription("Each week; after five working days without it the light is yellow. A number that has moved in the meantime keeps the reminder away.")
            .Produces<DispatchResponse>();
        _ = group.MapPost("/{id:guid}/submission", (Guid id, Call call, Body<TaskText> body, IGrainFactory grains, TaskDesk desk) => SayAsync(id, DispatchFlow.Submit, call, body, grains, desk))
            .Declare(says.AuditedByDomain(AuditActions.TaskSubmitted).Refuses(StatusCodes.Status409Conflict, ProblemCodes.TaskPartsOpen))
            .WithSummary("Call it done")
            .WithDescription("Once its parts are. From then on it is the issuer's turn, and the deadline is held.")
            .Produces<DispatchResponse>();
        MapOfIssuers(group);
    }

    /// <summary>Dispatches a task, or a part of what a unit has.</summary>
    public static async Task<IResult> DispatchAsync(CampaignTask task, DispatchStanding? parent, Call call, DispatchRequest request, DispatchCommands commands)
    {
        DateOnly? dueOn = null;
        if (request.DueOn is not null)
        {
            if (!CalendarDay.TryParse(request.DueOn, "dueOn", out var day, out var problem))
            {
                return problem.ToResult();
            }

            dueOn = day;
        }

        if (request.Units!.Count is 0 or > TaskRules.MostUnits)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'units' must name 1 to {TaskRules.MostUnits} units.").ToResult();
        }

        var (fault, outcomes) = await commands.DispatchAsync(task, parent, request.Units, dueOn, call.Official);
        fault = fault != DispatchFault.None ? fault : outcomes.Select(outcome => outcome.Fault).Distinct().ToList() is [var only] ? only : DispatchFault.None;
        return fault != DispatchFault.None
            ? TaskProblems.Of(fault, parent?.State).ToResult()
            : Results.Json(
                new DispatchedUnits(
                    [.. outcomes.Select(outcome => new DispatchedUnit(
                        outcome.UnitId.ToString(), outcome.DispatchId?.ToString(), outcome.Fault == DispatchFault.None ? null : outcome.Fault.ToWire()))]),
                ApiJson.Options);
    }

    private static void MapOfIssuers(RouteGroupBuilder group)
    {
        var acts = Declaration.For(TaskCallers.Issuers).Within(Scope.Own).As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TaskElsewhere)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TaskUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TaskWrongState)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.NoteNamesSomebody);
        _ = group.MapPost("/{id:guid}/acceptance", Accept)
            .Declare(acts.AuditedByDomain(AuditActions.TaskAccepted).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Accept what was done")
            .WithDescription("By the command centre that dispatched it. One in twenty, drawn at that moment, is then `recheck`: another person checks it once more before it is done.")
            .Produces<DispatchResponse>();
        foreach (var (deed, action, audit, summary) in new[]
        {
            ("return", DispatchFlow.SendBack, AuditActions.TaskSentBack, "Send it back to the unit"),
            ("urging", DispatchFlow.Urge, AuditActions.TaskUrged, "Urge the unit"),
            ("notice", DispatchFlow.Notice, AuditActions.TaskNoticed, "Name the unit in a notice of criticism"),
            ("withdrawal", DispatchFlow.Withdraw, AuditActions.TaskWithdrawn, "Take it back"),
        })
        {
            _ = group.MapPost($"/{{id:guid}}/{deed}", (Guid id, Call call, Body<TaskText> body, IGrainFactory grains, TaskDesk desk) => SayAsync(id, action, call, body, grains, desk))
                .Declare(acts.AuditedByDomain(audit))
                .WithSummary(summary)
                .Produces<DispatchResponse>();
        }

        _ = group.MapPost("/{id:guid}/recheck", Recheck)
            .Declare(acts.AuditedByDomain(AuditActions.TaskRecheckPassed, AuditActions.TaskRecheckFailed).Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TaskNeedsAnother))
            .WithSummary("Say what was found when it was checked once more")
            .WithDescription("Neither by who dispatched it nor by who accepted it. What is not as it was told goes back to the unit.")
            .Produces<DispatchResponse>();
    }

    private static async Task<IResult> List(string? light, string? state, Guid? after, Call call, TaskDesk desk)
    {
        TaskLight? wanted = null;
        if (light is not null)
        {
            if (!TaskLights.TryParse(light, out var given))
            {
                return Problem.Invalid(ProblemCodes.FieldInvalid, "'light' must be 'red', 'yellow', 'grey' or 'green'.").ToResult();
            }

            wanted = given;
        }

        if (state is not null && !DispatchFlow.Flow.Moves.Any(move => move.To == state))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'state' is none that a dispatch can be in.").ToResult();
        }

        return await desk.PageAsync(call.Region, wanted, state, after, call.Aborted) is { } page
            ? Results.Json(page, ApiJson.Options)
            : Problem.NoNext("after").ToResult();
    }

    private static async Task<IResult> Get(Guid id, Call call, TaskDesk desk) =>
        await desk.LookAsync(id, call.Official, call.Aborted) is { } found ? Results.Json(found, ApiJson.Options) : TaskProblems.Unknown.ToResult();

    private static async Task<IResult> Part(Guid id, Call call, Body<DispatchRequest> body, ITaskStore tasks, IDispatchStore dispatches, DispatchCommands commands) =>
        await dispatches.FindAsync(id, call.Aborted) is { } parent && await tasks.FindAsync(parent.Draft.TaskId, call.Aborted) is { } task
            ? await DispatchAsync(task, parent, call, body.Value, commands)
            : TaskProblems.Unknown.ToResult();

    private static Task<IResult> Feedback(Guid id, Call call, Body<FeedbackRequest> body, IGrainFactory grains, TaskDesk desk) => body.Value.Percent is >= 0 and <= 100
        ? ActAsync(id, new(DispatchFlow.Feedback, body.Value.Text!.Trim(), body.Value.Percent), call, grains, desk)
        : Task.FromResult(Problem.Invalid(ProblemCodes.FieldInvalid, "'percent' must be from 0 to 100.").ToResult());

    private static Task<IResult> Accept(Guid id, Call call, Body<AcceptanceRequest> body, IGrainFactory grains, TaskDesk desk) => body.Value.Quality is null or (>= 1 and <= 5)
        ? ActAsync(id, new(DispatchFlow.Accept, string.IsNullOrWhiteSpace(body.Value.Text) ? null : body.Value.Text.Trim(), Quality: body.Value.Quality), call, grains, desk)
        : Task.FromResult(Problem.Invalid(ProblemCodes.FieldInvalid, "'quality' must be from 1 to 5.").ToResult());

    private static Task<IResult> Recheck(Guid id, Call call, Body<RecheckRequest> body, IGrainFactory grains, TaskDesk desk) =>
        ActAsync(id, new(body.Value.Passed == true ? DispatchFlow.PassRecheck : DispatchFlow.FailRecheck, body.Value.Text!.Trim()), call, grains, desk);

    private static Task<IResult> SayAsync(Guid id, string action, Call call, Body<TaskText> body, IGrainFactory grains, TaskDesk desk) =>
        ActAsync(id, new(action, body.Value.Text!.Trim()), call, grains, desk);

    private static async Task<IResult> ActAsync(Guid id, DispatchAct act, Call call, IGrainFactory grains, TaskDesk desk)
    {
        var result = await grains.GetGrain<IDispatchGrain>(id).Act(act, call.Official);
        return result.Fault == DispatchFault.None && await desk.LookAsync(id, call.Official, call.Aborted) is { } found
            ? Results.Json(found, ApiJson.Options)
            : TaskProblems.Of(result.Fault, result.Standing?.State).ToResult();
    }
}
