using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Corrections;

namespace HealthPass.Api.Corrections;

/// <summary>Officials decide on corrections.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        routes.MapChannelCorrections();
        routes.MapHotlineCorrections();
        var group = routes.MapGroup("/v1/corrections/{id:guid}").WithTags("Governance");
        var officials = Declaration.For(Callers.Staff(AccessNames.EpidemicControl)).Within(Scope.Own)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.CorrectionUnknown);
        var acts = officials.As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.CorrectionNeedsAnother, ProblemCodes.AppealTier)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.CorrectionWrongState);
        var says = acts.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody);
        var reads = acts.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.NameInvalid)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.CorrectionOtherWay, ProblemCodes.CorrectionNameDiffers, ProblemCodes.CorrectionOutdated).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown);
        _ = group.MapGet("/", Get)
            .Declare(officials.As(CallClass.Report).Audited(AuditActions.CorrectionViewed))
            .WithSummary("A correction, and whose it is, masked")
            .WithDescription("Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now; `changes` has what is asked for beside what is, masked.")
            .Produces<CorrectionResponse>();
        _ = group.MapPost("/acceptance", Accept)
            .Declare(acts.AuditedByDomain(AuditActions.CorrectionAccepted))
            .WithSummary("Take a correction")
            .WithDescription("Not by the agent who took the call. The clock goes on: it ends with the decision.")
            .Produces<CorrectionResponse>();
        _ = group.MapPost("/correcting", Correct)
            .Declare(acts.AuditedByDomain(AuditActions.CorrectionDone).Refuses(StatusCodes.Status409Conflict, ProblemCodes.CorrectionOtherWay, ProblemCodes.CorrectionOutdated).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown))
            .WithSummary("Put phone and home right")
            .WithDescription("Where no name is asked for. Answers when every node knows it; counts have followed the home. A phone that was replaced is told so, every device of the person is signed out, and whoever holds the person in the family has to ask again. What the person has put right since is not overwritten: 409 `correction_outdated`.")
            .Produces<CorrectionResponse>();
        _ = group.MapPost("/request", Request)
            .Declare(reads.AuditedByDomain(AuditActions.CorrectionRequested))
            .WithSummary("Ask for a name to be put right")
            .WithDescription("`name` is what the account reads on the document: it is compared with what is asked for, which nobody is shown. Nothing changes before a second official approves it.")
            .Produces<CorrectionResponse>();
        _ = group.MapPost("/request/approval", Approve)
            .Declare(reads.AuditedByDomain(AuditActions.CorrectionApproved))
            .WithSummary("Put a name right as a second official")
            .WithDescription("With what else is asked for. `name` is what the second official reads on the document. A printed code ends with the name that it bears.")
            .Produces<CorrectionResponse>();
        _ = group.MapPost("/request/rejection", Refuse)
            .Declare(says.AuditedByDomain(AuditActions.CorrectionRefused))
            .WithSummary("Refuse that as a second official")
            .WithDescription("The correction is `accepted` again.")
            .Produces<CorrectionResponse>();
        _ = group.MapPost("/declining", Decline)
            .Declare(says.AuditedByDomain(AuditActions.CorrectionDeclined))
            .WithSummary("Say why nothing is put right")
            .WithDescription("The person reads the text.")
            .Produces<CorrectionResponse>();
    }

    private static async Task<IResult> Get(Guid id, Call call, CorrectionFiles files, CorrectionPresenter presenter) =>
        await files.ReadAsync(id, call.Official, call.Audit) is { } file
            ? Results.Json(presenter.Present(file), ApiJson.Options)
            : CorrectionProblems.Unknown.ToResult();

    private static async Task<IResult> Accept(Guid id, Call call, IGrainFactory grains, CorrectionPresenter presenter) =>
        Answer(await Of(grains, id).Accept(call.Official), presenter);

    private static async Task<IResult> Correct(Guid id, Call call, IGrainFactory grains, CorrectionPresenter presenter) =>
        Answer(await Of(grains, id).Correct(call.Official), presenter);

    private static async Task<IResult> Request(Guid id, Call call, Body<CorrectionName> body, CorrectionReader reader, IGrainFactory grains, CorrectionPresenter presenter) =>
        reader.TryRead(new(body.Value.Name ?? string.Empty, null, null), out var read, out var problem)
            ? Answer(await Of(grains, id).Request(call.Official, read.Name!.Value.Text), presenter)
            : problem.ToResult();

    private static async Task<IResult> Approve(Guid id, Call call, Body<CorrectionName> body, CorrectionReader reader, IGrainFactory grains, CorrectionPresenter presenter) =>
        reader.TryRead(new(body.Value.Name ?? string.Empty, null, null), out var read, out var problem)
            ? Answer(await Of(grains, id).Approve(call.Official, read.Name!.Value.Text), presenter)
            : problem.ToResult();

    private static async Task<IResult> Refuse(Guid id, Call call, Body<CorrectionText> body, IGrainFactory grains, CorrectionPresenter presenter) =>
        Answer(await Of(grains, id).Refuse(call.Official, body.Value.Text!.Trim()), presenter);

    private static async Task<IResult> Decline(Guid id, Call call, Body<CorrectionText> body, IGrainFactory grains, CorrectionPresenter presenter) =>
        Answer(await Of(grains, id).Decline(call.Official, body.Value.Text!.Trim()), presenter);

    private static ICorrectionGrain Of(IGrainFactory grains, Guid id) => grains.GetGrain<ICorrectionGrain>(id);

    private static IResult Answer(CorrectionResult result, CorrectionPresenter presenter) => result.Fault == CorrectionFault.None
        ? Results.Json(presenter.Present(result.Correction!), ApiJson.Options)
        : CorrectionProblems.Of(result).ToResult();
}
