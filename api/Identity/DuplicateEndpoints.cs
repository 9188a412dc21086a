using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Duplicates;

namespace HealthPass.Api.Identity;

/// <summary>Officials decide whether two registrations are one person's.</summary>
internal static class DuplicateEndpoints
{
    public static void MapDuplicates(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/duplicates/{id:guid}").WithTags("Governance");
        var officials = Declaration.For(Callers.Staff(AccessNames.EpidemicControl)).Within(Scope.Own)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.DuplicateUnknown);
        var decides = officials.As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.DuplicateNeedsAnother, ProblemCodes.AppealTier)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.DuplicateWrongState);
        var says = decides.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody);
        _ = group.MapGet("/", Get)
            .Declare(officials.As(CallClass.Report).Audited(AuditActions.DuplicateViewed))
            .WithSummary("Two registrations that may be one person's, masked (疑似重复登记)")
            .WithDescription("Of one name, as people write it, and one phone, where no date of birth says otherwise; found as they were made or put right. Each look is in the audit trail. `actions` is what the account may do now.")
            .Produces<DuplicateResponse>();
        _ = group.MapPost("/request", Ask)
            .Declare(says.AuditedByDomain(AuditActions.MergeRequested).Refuses(StatusCodes.Status409Conflict, ProblemCodes.TooManyRegistrations, ProblemCodes.TooManyFacts))
            .WithSummary("Ask for them to count as one person's")
            .WithDescription("Nothing changes before a second official approves it. Also of two that were kept apart, by whoever has learnt better.")
            .Produces<DuplicateResponse>();
        _ = group.MapPost("/request/approval", Approve)
            .Declare(decides.AuditedByDomain(AuditActions.MergeApproved).Refuses(StatusCodes.Status409Conflict, ProblemCodes.TooManyRegistrations, ProblemCodes.TooManyFacts))
            .WithSummary("Approve that as a second official")
            .WithDescription("Both stay, each with its id, codes and devices; the later one points to the earlier. What facts stand for one stand for both from then on, and so do those that are added or taken back later: who is red under one is red under each.")
            .Produces<DuplicateResponse>();
        _ = group.MapPost("/request/rejection", Refuse)
            .Declare(says.AuditedByDomain(AuditActions.MergeRefused))
            .WithSummary("Refuse that as a second official")
            .WithDescription("The case is `received` again.")
            .Produces<DuplicateResponse>();
        _ = group.MapPost("/apart", KeepApart)
            .Declare(says.AuditedByDomain(AuditActions.DuplicateKeptApart))
            .WithSummary("Find them to be two people's")
            .WithDescription("Nothing changes of either, and nobody is asked about these two again.")
            .Produces<DuplicateResponse>();
    }

    private static async Task<IResult> Get(Guid id, Call call, DuplicateFiles files, IdentityPresenter presenter) =>
        await files.ReadAsync(id, call.Official, call.Audit) is { } file
            ? Results.Json(presenter.Present(file), ApiJson.Options)
            : IdentityProblems.DuplicateUnknown.ToResult();

    private static async Task<IResult> Ask(Guid id, Call call, Body<IdentityNote> body, DuplicateCommands duplicates, IdentityPresenter presenter) =>
        Answer(await duplicates.AskAsync(id, body.Value.Note!.Trim(), call.Official), presenter);

    private static async Task<IResult> Approve(Guid id, Call call, DuplicateCommands duplicates, IdentityPresenter presenter) =>
        Answer(await duplicates.ApproveAsync(id, call.Official), presenter);

    private static async Task<IResult> Refuse(Guid id, Call call, Body<IdentityNote> body, DuplicateCommands duplicates, IdentityPresenter presenter) =>
        Answer(await duplicates.RefuseAsync(id, body.Value.Note!.Trim(), call.Official), presenter);

    private static async Task<IResult> KeepApart(Guid id, Call call, Body<IdentityNote> body, DuplicateCommands duplicates, IdentityPresenter presenter) =>
        Answer(await duplicates.KeepApartAsync(id, body.Value.Note!.Trim(), call.Official), presenter);

    private static IResult Answer(DuplicateResult result, IdentityPresenter presenter) => result.Fault == DuplicateFault.None
        ? Results.Json(presenter.Present(result.Duplicate!), ApiJson.Options)
        : IdentityProblems.Of(result).ToResult();
}
