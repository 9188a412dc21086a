using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Assignments;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Appeals;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Appeals;

/// <summary>Officials answer appeals.</summary>
internal static class AppealEndpoints
{
    public static void MapAppeals(this IEndpointRouteBuilder routes)
    {
        routes.MapChannelAppeals();
        routes.MapHotlineAppeals();
        var group = routes.MapGroup("/v1/appeals/{id:guid}").WithTags("Governance");
        var officials = Declaration.For(Callers.Staff(AccessNames.EpidemicControl)).Within(Scope.Own)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.AppealUnknown);
        var acts = officials.As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.AppealNeedsAnother, ProblemCodes.AppealTier)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.AppealWrongState);
        var says = acts.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody);
        _ = group.MapGet("/", Get)
            .Declare(officials.As(CallClass.Report).Audited(AuditActions.AppealViewed))
            .WithSummary("An appeal, and whose it is, masked")
            .WithDescription("Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now; `effect` is what an approval must say back.")
            .Produces<AppealResponse>();
        _ = group.MapPost("/acceptance", Accept)
            .Declare(acts.AuditedByDomain(AuditActions.AppealAccepted))
            .WithSummary("Take an appeal")
            .WithDescription("Not by those who made or approved what it is against, nor by the agent who took the call. The clock goes on: it ends with the answer.")
            .Produces<AppealResponse>();
        _ = group.MapPost("/declining", Decline)
            .Declare(says.AuditedByDomain(AuditActions.AppealDeclined))
            .WithSummary("Say why the fact stands")
            .WithDescription("The person reads the text.")
            .Produces<AppealResponse>();
        _ = group.MapPost("/upholding", Uphold)
            .Declare(says.AuditedByDomain(AuditActions.AppealUpholdingRequested)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.FactWithoutAssignment))
            .WithSummary("Ask for the fact to be taken back")
            .WithDescription("Nothing changes, and the person is told nothing, before a second official approves it. The person reads the text then. Others whom the same assignment names keep their fact.")
            .Produces<AppealResponse>();
        _ = group.MapPost("/upholding/approval", Approve)
            .Declare(acts.WithFreshFactor().AuditedByDomain(AuditActions.AppealUpheld)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.EffectMissing)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EffectChanged))
            .WithSummary("Uphold it as a second official")
            .WithDescription("What is approved is what was seen: `effect` comes from the appeal, and when something else would happen by now the answer is 409 `effect_changed`. Answers when the fact is taken back and every node's board shows the colour.")
            .Accepts<ApprovalRequest>("application/json")
            .Produces<AppealResponse>();
        _ = group.MapPost("/upholding/rejection", Refuse)
            .Declare(says.AuditedByDomain(AuditActions.AppealUpholdingRefused))
            .WithSummary("Refuse that as a second official")
            .WithDescription("The appeal is `accepted` again and waits for another answer.")
            .Produces<AppealResponse>();
    }

    private static async Task<IResult> Get(Guid id, Call call, AppealFiles files, AppealPresenter presenter) =>
        await files.ReadAsync(id, call.Official, call.Audit) is { } file
            ? Results.Json(presenter.Present(file), ApiJson.Options)
            : AppealProblems.Unknown.ToResult();

    private static async Task<IResult> Accept(Guid id, Call call, IGrainFactory grains, AppealPresenter presenter) =>
        Answer(await Of(grains, id).Accept(call.Official), presenter);

    private static async Task<IResult> Decline(Guid id, Call call, Body<AppealAnswerRequest> body, IGrainFactory grains, AppealPresenter presenter) =>
        Answer(await Of(grains, id).Decline(call.Official, body.Value.Text!.Trim()), presenter);

    private static async Task<IResult> Uphold(Guid id, Call call, Body<AppealAnswerRequest> body, IGrainFactory grains, AppealPresenter presenter) =>
        Answer(await Of(grains, id).Uphold(call.Official, body.Value.Text!.Trim()), presenter);

    private static async Task<IResult> Refuse(Guid id, Call call, Body<AppealNoteRequest> body, IGrainFactory grains, AppealPresenter presenter) =>
        Answer(await Of(grains, id).RefuseUpholding(call.Official, body.Value.Text!.Trim()), presenter);

    private static async Task<IResult> Approve(Guid id, HttpContext context, Call call, IGrainFactory grains, AppealPresenter presenter, StaffOptions options)
    {
        var effect = (await RequestBody.ReadAsync<ApprovalRequest>(context)).Effect ?? string.Empty;

        // A passkey signs one thing: the one that was shown for another, or for nothing, is not good for this.
        return call.Session is { } session && options.Factors.IsForSomethingElse(call.Official.Roles, session, effect)
            ? KeyProblems.StepUpForThis.ToResult()
            : Answer(await Of(grains, id).ApproveUpholding(call.Official, effect, call.Factor), presenter);
    }

    private static IAppealGrain Of(IGrainFactory grains, Guid id) => grains.GetGrain<IAppealGrain>(id);

    private static IResult Answer(AppealResult result, AppealPresenter presenter) => result.Fault == AppealFault.None
        ? Results.Json(presenter.Present(result.Appeal!), ApiJson.Options)
        : AppealProblems.Of(result).ToResult();
}
