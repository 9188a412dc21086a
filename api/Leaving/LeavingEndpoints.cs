using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Leaving;
using HealthPass.Grains.People.Names;

namespace HealthPass.Api.Leaving;

/// <summary>Officials take withdrawals on paper (书面注销), of people who have no phone to show.</summary>
internal static class LeavingEndpoints
{
    public static void MapLeavings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/withdrawals").WithTags("Governance");
        var officials = Declaration.For(Callers.Staff(AccessNames.EpidemicControl)).Within(Scope.Own);
        var known = officials.Refuses(StatusCodes.Status404NotFound, ProblemCodes.LeavingUnknown);
        var acts = known.As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.LeavingNeedsAnother, ProblemCodes.AppealTier)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.LeavingWrongState);
        _ = group.MapPost("/", Request)
            .Declare(officials.As(CallClass.Application).AuditedByDomain(AuditActions.LeavingRequested)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.NameInvalid)
                .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.AppealTier)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.UpgradeUnderWay))
            .WithSummary("Take a withdrawal on paper")
            .WithDescription("Of somebody who lives in the account's region, whose document was seen: `name` as it stands there. Another name is answered like nobody. Nothing changes before a second official approves it.")
            .Produces<LeavingResponse>(StatusCodes.Status201Created);
        _ = group.MapGet("/{id:guid}", Get)
            .Declare(known.As(CallClass.Report).Audited(AuditActions.LeavingViewed))
            .WithSummary("A withdrawal, and whose it is, masked")
            .WithDescription("Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now.")
            .Produces<LeavingResponse>();
        _ = group.MapPost("/{id:guid}/approval", Approve)
            .Declare(acts.AuditedByDomain(AuditActions.LeavingApproved)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.NameInvalid)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.LeavingNameDiffers))
            .WithSummary("End the registration as a second official")
            .WithDescription("`name` is what the second official reads on the document. Answers when the registration has ended on every node; the phone of the application is told.")
            .Produces<LeavingResponse>();
        _ = group.MapPost("/{id:guid}/rejection", Refuse)
            .Declare(acts.AuditedByDomain(AuditActions.LeavingRefused)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody))
            .WithSummary("Refuse it as a second official")
            .WithDescription("The registration stays.")
            .Produces<LeavingResponse>();
    }

    private static async Task<IResult> Request(
        HttpContext context, Call call, Body<LeavingRequest> body, LeavingCommands leaving, LeavingPresenter presenter, TimeProvider clock)
    {
        if (!PersonFields.TryRead(body.Value.Document, clock.GetUtcNow(), out var document, out var problem))
        {
            return problem.ToResult();
        }

        if (!PersonName.TryParse(body.Value.Name, out var name))
        {
            return NameInvalid().ToResult();
        }

        var result = await leaving.RequestAsync(document, name.Text, call.Official, call.Aborted);
        return result.Fault == LeavingFault.None
            ? Results.Json(presenter.Present(result.Leaving!), ApiJson.Options, statusCode: StatusCodes.Status201Created).At(context, $"/v1/withdrawals/{result.Leaving!.LeavingId}")
            : LeavingProblems.Of(result).ToResult();
    }

    private static async Task<IResult> Get(Guid id, Call call, LeavingFiles files, LeavingPresenter presenter) =>
        await files.ReadAsync(id, call.Official, call.Audit) is { } file
            ? Results.Json(presenter.Present(file), ApiJson.Options)
            : LeavingProblems.Unknown.ToResult();

    private static async Task<IResult> Approve(Guid id, Call call, Body<LeavingName> body, IGrainFactory grains, LeavingPresenter presenter, LeavingCounts counts)
    {
        if (!PersonName.TryParse(body.Value.Name, out var name))
        {
            return NameInvalid().ToResult();
        }

        var result = await grains.GetGrain<ILeavingGrain>(id).Approve(call.Official, name.Text);
        if (result.Fault == LeavingFault.None)
        {
            counts.Count(LeavingWay.Paper);
        }

        return Answer(result, presenter);
    }

    private static async Task<IResult> Refuse(Guid id, Call call, Body<LeavingNote> body, IGrainFactory grains, LeavingPresenter presenter) =>
        Answer(await grains.GetGrain<ILeavingGrain>(id).Refuse(call.Official, body.Value.Text!.Trim()), presenter);

    private static Problem NameInvalid() => Problem.Invalid(ProblemCodes.NameInvalid, "The name must have 1 to 100 letters of a name, as on the document.");

    private static IResult Answer(LeavingResult result, LeavingPresenter presenter) => result.Fault == LeavingFault.None
        ? Results.Json(presenter.Present(result.Leaving!), ApiJson.Options)
        : LeavingProblems.Of(result).ToResult();
}
