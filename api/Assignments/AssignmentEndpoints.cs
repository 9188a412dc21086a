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
                .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
                .Refuses(StatusCodes.Status403Forbidden, "tier_may_not_assign", ProblemCodes.OutOfRegion))
            .WithSummary("Make an assignment (赋码)")
            .WithDescription("Nothing changes before a second official approves it.")
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
            .Declare(decision.AuditedByDomain(AuditActions.AssignmentApproved))
            .WithSummary("Approve as a second official")
            .WithDescription("Up to 500 people: answers 200 when every person has the fact and every node's board shows the colour. More: answers 202 at once; Location is the address where `done` counts up to `people` and `status` becomes `applied`.")
            .Produces<AssignmentResponse>()
            .Produces<AssignmentResponse>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/{id:guid}/rejection", Reject)
            .Declare(decision.AuditedByDomain(AuditActions.AssignmentRejected).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Reject as a second official")
            .Accepts<NoteRequest>("application/json")
            .Produces<AssignmentResponse>();
        _ = group.MapPost("/{id:guid}/reversal", Reverse)
            .Declare(decision.AuditedByDomain(AuditActions.AssignmentReversed).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Undo it as a whole")
            .WithDescription("Answers 200 or 202 as an approval does.")
            .Accepts<NoteRequest>("application/json")
            .Produces<AssignmentResponse>()
            .Produces<AssignmentResponse>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> Create(HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, AssignmentFields fields, TimeProvider clock)
    {
        var request = await RequestBody.ReadAsync<AssignmentRequest>(context);
        if (fields.Read(request, caller.AsOfficial(), out var draft) is { } problem)
        {
            return problem.ToResult();
        }

        var id = Guid.CreateVersion7();
        var result = await GrainOf(grains, id).Create(draft!);
        return result.ToResult(clock.GetUtcNow(), StatusCodes.Status201Created).At(context, $"/v1/assignments/{id}");
    }

    private static async Task<IResult> List(HttpContext context, ClaimsPrincipal caller, ICaseList list, string? status)
    {
        if (status is not null && !AssignmentStatuses.Names.Contains(status))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'status' must be the name of a state: {string.Join(", ", AssignmentStatuses.Names)}.").ToResult();
        }

        var rows = await list.ListAsync(AssignmentFlow.Kind, caller.RegionOf(), status, MaxListed, context.RequestAborted);
        return Results.Json(
            new AssignmentSummaries(
            [
                .. rows.Select(row => new AssignmentSummary(
                    row.CaseId.ToString(), row.State, row.Reason, row.Document, row.People, row.Opener, row.Region.ToString(),
                    Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(row.OpenedAt)))),
            ]),
            ApiJson.Options);
    }

    // Whoever is in charge of everybody in it may read it as well as those it was made for.
    private static async Task<IResult> Get(Guid id, ClaimsPrincipal caller, IGrainFactory grains, TimeProvider clock) =>
        await GrainOf(grains, id).GetView() is { } assignment
        && (caller.RegionOf().Contains(assignment.Draft.Maker.Region) || (assignment.Scope is { } scope && caller.RegionOf().Contains(scope)))
            ? Results.Json(AssignmentPresenter.Present(assignment, clock.GetUtcNow()), ApiJson.Options)
            : new AssignmentResult(AssignmentFault.NotFound, null).ToResult(clock.GetUtcNow());

    private static async Task<IResult> Approve(Guid id, HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, TimeProvider clock) =>
        (await GrainOf(grains, id).Approve(caller.AsOfficial())).ToResult(context, clock.GetUtcNow());

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
