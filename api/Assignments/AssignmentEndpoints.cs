using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Documents;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Assignments;

/// <summary>Officials assign coded facts, two by two.</summary>
internal static class AssignmentEndpoints
{
    private const int MaxListed = 200;

    public static void MapAssignments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/assignments").WithTags("Governance");
        var officials = Declaration.For(Callers.Staff(AccessNames.EpidemicControl)).Within(Scope.Own);
        var decision = officials.As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, "maker_is_checker", "tier_may_not_assign", ProblemCodes.OutOfRegion)
            .Refuses(StatusCodes.Status404NotFound, "assignment_not_found")
            .Refuses(StatusCodes.Status409Conflict, "assignment_in_wrong_state");
        _ = group.MapPost("/", Create)
            .Declare(officials.As(CallClass.Application).AuditedByDomain(AuditActions.AssignmentCreated)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, "reason_unknown", ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.CommandDocumentUnknown, ProblemCodes.CommandDocumentAmbiguous)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.CommandDocumentWithdrawn)
                .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
                .Refuses(StatusCodes.Status403Forbidden, "tier_may_not_assign", ProblemCodes.OutOfRegion, ProblemCodes.CommandDocumentOutOfRegion))
            .WithSummary("Make an assignment (赋码)")
            .WithDescription("Nothing changes before a second official approves it. It rests on a command document of the register (`/v1/documents`), which is in force and whose region holds the homes of all the people.")
            .Accepts<AssignmentRequest>("application/json")
            .Produces<AssignmentResponse>(StatusCodes.Status201Created);
        _ = group.MapGet("/", List)
            .Declare(officials.As(CallClass.Report).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Assignments of the account's region, newest first")
            .WithDescription("With `status`, those in that state alone.")
            .Produces<AssignmentSummaries>();
        _ = group.MapGet("/{id:guid}", Get)
            .Declare(officials.As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, "assignment_not_found"))
            .WithSummary("An assignment")
            .Produces<AssignmentResponse>();
        _ = group.MapPost("/{id:guid}/approval", Approve)
            .Declare(Approving(decision).WithFreshFactor().AuditedByDomain(AuditActions.AssignmentApproved)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.CommandDocumentUnknown)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.CommandDocumentOutOfRegion)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.CommandDocumentWithdrawn))
            .WithSummary("Approve as a second official")
            .WithDescription("What is approved is what was previewed: `effect` comes from the preview, and when something else would happen by now the answer is 409 `effect_changed`. Up to 500 people: answers 200 when every person has the fact and every node's board shows the colour. More: answers 202 at once; Location is the address where `done` counts up to `people` and `status` becomes `applied`.")
            .Accepts<ApprovalRequest>("application/json")
            .Produces<AssignmentResponse>()
            .Produces<AssignmentResponse>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/{id:guid}/rejection", Reject)
            .Declare(decision.AuditedByDomain(AuditActions.AssignmentRejected).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Reject as a second official")
            .Accepts<NoteRequest>("application/json")
            .Produces<AssignmentResponse>();
        _ = group.MapPost("/{id:guid}/reversal", Reverse)
            .Declare(decision.AuditedByDomain(AuditActions.ReversalRequested)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing).Refuses(StatusCodes.Status409Conflict, "upgrade_under_way"))
            .WithSummary("Ask for it to be undone as a whole")
            .WithDescription("By an official of a tier not below the maker's. Nothing changes before a second one approves it: the assignment is `reversal_requested` until then, and goes back to what it was when that is refused, or not answered within five working days.")
            .Accepts<NoteRequest>("application/json")
            .Produces<AssignmentResponse>();
        _ = group.MapPost("/{id:guid}/reversal/approval", ApproveReversal)
            .Declare(Approving(decision).WithFreshFactor().AuditedByDomain(AuditActions.AssignmentReversed))
            .WithSummary("Approve the reversal as a second official")
            .WithDescription("Of a tier not below the maker's; neither who made the assignment nor who asked for its reversal. Answers as an approval does.")
            .Accepts<ApprovalRequest>("application/json")
            .Produces<AssignmentResponse>()
            .Produces<AssignmentResponse>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/{id:guid}/reversal/rejection", RefuseReversal)
            .Declare(decision.AuditedByDomain(AuditActions.ReversalRefused).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Refuse the reversal as a second official")
            .Accepts<NoteRequest>("application/json")
            .Produces<AssignmentResponse>()
            .Produces<AssignmentResponse>(StatusCodes.Status202Accepted);
        _ = group.MapGet("/{id:guid}/preview", Preview)
            .Declare(officials.As(CallClass.Report)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion)
                .Refuses(StatusCodes.Status404NotFound, "assignment_not_found")
                .Refuses(StatusCodes.Status409Conflict, "assignment_in_wrong_state"))
            .WithSummary("What the decision that it waits for would do now")
            .WithDescription("Counts by county and by colour before and after. `effect` is what an approval must say back.")
            .Produces<PreviewResponse>();
        _ = group.MapGet("/{id:guid}/people", People)
            .Declare(officials.As(CallClass.Report).Audited(AuditActions.AssignmentPeopleViewed)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status404NotFound, "assignment_not_found"))
            .WithSummary("Who is in it, masked")
            .WithDescription("Pages have 50; `next` of one is `from` of the following. Each look is in the audit trail.")
            .Produces<AssignedPeoplePage>();
    }

    private static async Task<IResult> Create(
        HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, AssignmentFields fields, DocumentRegister register, TimeProvider clock)
    {
        var request = await RequestBody.ReadAsync<AssignmentRequest>(context);
        var (problem, draft) = await fields.ReadAsync(request, caller.AsOfficial(), context.RequestAborted);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        // The number goes along: a node of the build before knows a document by nothing else.
        if (draft!.Document is { } asked)
        {
            if (await register.FindAsync(asked.DocumentId, context.RequestAborted) is not { } document || !DocumentRules.MayRead(document, draft.Maker))
            {
                return AssignmentPresenter.DocumentUnknown.ToResult();
            }

            draft = draft with { DocumentNumber = document.Number };
        }

        var id = Guid.CreateVersion7();
        var result = await GrainOf(grains, id).Create(draft);
        return result.ToResult(clock.GetUtcNow(), StatusCodes.Status201Created).At(context, $"/v1/assignments/{id}");
    }

    private static async Task<IResult> List(HttpContext context, ClaimsPrincipal caller, ICaseList list, string? status)
    {
        if (status is not null && !AssignmentStatuses.Names.Contains(status))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'status' must be the name of a state: {string.Join(", ", AssignmentStatuses.Names)}.").ToResult();
        }

        var rows = await list.ListAsync(AssignmentFlow.Kind, caller.RegionOf(), status, MaxListed, context.RequestAborted);
        return Results.Json(AssignmentPresenter.Present(rows), ApiJson.Options);
    }

    private static async Task<IResult> Get(Guid id, ClaimsPrincipal caller, IGrainFactory grains, TimeProvider clock) =>
        await GrainOf(grains, id).GetView() is { } assignment
        && AssignmentPeople.MayRead(assignment, caller.AsOfficial())
            ? Results.Json(AssignmentPresenter.Present(assignment, clock.GetUtcNow()), ApiJson.Options)
            : new AssignmentResult(AssignmentFault.NotFound, null).ToResult(clock.GetUtcNow());

    private static Declaration Approving(Declaration decision) => decision
        .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.EffectMissing)
        .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EffectChanged);

    private static Task<IResult> Approve(Guid id, HttpContext context, Call call, IGrainFactory grains, StaffOptions options, TimeProvider clock) =>
        WithEffectAsync(context, call, options, clock, effect => GrainOf(grains, id).Approve(call.Official, effect, call.Factor));

    private static Task<IResult> ApproveReversal(Guid id, HttpContext context, Call call, IGrainFactory grains, StaffOptions options, TimeProvider clock) =>
        WithEffectAsync(context, call, options, clock, effect => GrainOf(grains, id).ApproveReversal(call.Official, effect, call.Factor));

    private static Task<IResult> RefuseReversal(Guid id, HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, TimeProvider clock) =>
        WithNoteAsync(context, clock, note => GrainOf(grains, id).RefuseReversal(caller.AsOfficial(), note));

    private static async Task<IResult> Preview(Guid id, ClaimsPrincipal caller, IGrainFactory grains, RegionTree regions)
    {
        var official = caller.AsOfficial();
        return await GrainOf(grains, id).GetView() is { } assignment && AssignmentPeople.MayRead(assignment, official)
            ? (await GrainOf(grains, id).Preview(official)).ToResult(id, assignment.Draft.Document, regions)
            : new EffectResult(AssignmentFault.NotFound, null).ToResult(id, null, regions);
    }

    private static async Task<IResult> People(Guid id, int? from, Call call, AssignmentPeople people, TimeProvider clock)
    {
        if (from < 0)
        {
            return Problem.NoNext("from").ToResult();
        }

        return await people.ReadAsync(id, from ?? 0, call.Official, call.Audit) is { } page
            ? Results.Json(AssignmentPresenter.Present(page), ApiJson.Options)
            : new AssignmentResult(AssignmentFault.NotFound, null).ToResult(clock.GetUtcNow());
    }

    // Callers of the build before send nothing at all: they are told what to say.
    private static async Task<IResult> WithEffectAsync(HttpContext context, Call call, StaffOptions options, TimeProvider clock, Func<string, Task<AssignmentResult>> act)
    {
        var effect = context.Request.ContentLength is null or > 0 && context.Request.HasJsonContentType()
            ? (await RequestBody.ReadAsync<ApprovalRequest>(context)).Effect
            : null;

        // A passkey signs one thing: the one that was shown for another, or for nothing, is not good for this.
        if (effect is not null && call.Session is { } session && options.Factors.IsForSomethingElse(call.Official.Roles, session, effect))
        {
            return KeyProblems.StepUpForThis.ToResult();
        }

        return await act(effect ?? string.Empty) is var result && result.Fault == AssignmentFault.None
            ? result.ToResult(context, clock.GetUtcNow())
            : result.ToResult(clock.GetUtcNow());
    }

    private static Task<IResult> Reject(Guid id, HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, TimeProvider clock) =>
        WithNoteAsync(context, clock, note => GrainOf(grains, id).Reject(caller.AsOfficial(), note));

    private static Task<IResult> Reverse(Guid id, HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, TimeProvider clock) =>
        WithNoteAsync(context, clock, note => GrainOf(grains, id).Reverse(caller.AsOfficial(), note));

    private static async Task<IResult> WithNoteAsync(HttpContext context, TimeProvider clock, Func<string, Task<AssignmentResult>> act)
    {
        var request = await RequestBody.ReadAsync<NoteRequest>(context);
        return TextProblems.Of(request.Note, "note", AssignmentFields.MaxNote) is { } problem
            ? problem.ToResult()
            : (await act(request.Note!.Trim())).ToResult(context, clock.GetUtcNow());
    }

    private static IAssignmentGrain GrainOf(IGrainFactory grains, Guid id) => grains.GetGrain<IAssignmentGrain>(id);
}
