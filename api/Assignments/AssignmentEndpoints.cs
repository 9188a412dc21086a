using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Governance.Assignments;
using HealthPass.Grains.Storage;

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
            .Declare(officials.As(CallClass.Application).AuditedByDomain("assignment_created")
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
            .Declare(decision.AuditedByDomain("assignment_approved"))
            .WithSummary("Approve as a second official")
            .WithDescription("Answers when every person has the fact and every node's board shows the colour.")
            .Produces<AssignmentResponse>();
        _ = group.MapPost("/{id:guid}/rejection", Reject)
            .Declare(decision.AuditedByDomain("assignment_rejected").Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Reject as a second official")
            .Accepts<NoteRequest>("application/json")
            .Produces<AssignmentResponse>();
        _ = group.MapPost("/{id:guid}/reversal", Reverse)
            .Declare(decision.AuditedByDomain("assignment_reversed").Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing))
            .WithSummary("Undo it as a whole")
            .Accepts<NoteRequest>("application/json")
            .Produces<AssignmentResponse>();
    }

    private static async Task<IResult> Create(HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, AssignmentFields fields)
    {
        var request = await RequestBody.ReadAsync<AssignmentRequest>(context);
        if (fields.Read(request, caller.AsOfficial(), out var draft) is { } problem)
        {
            return problem.ToResult();
        }

        var id = Guid.CreateVersion7();
        var result = await GrainOf(grains, id).Create(draft!);
        return result.ToResult(StatusCodes.Status201Created).At(context, $"/v1/assignments/{id}");
    }

    private static async Task<IResult> List(HttpContext context, ClaimsPrincipal caller, IAssignmentList list, string? status)
    {
        if (status is not null && !AssignmentStatuses.Names.Contains(status))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'status' must be the name of a state: {string.Join(", ", AssignmentStatuses.Names)}.").ToResult();
        }

        var rows = await list.ListAsync(caller.RegionOf(), status, MaxListed, context.RequestAborted);
        return Results.Json(
            new AssignmentSummaries(
            [
                .. rows.Select(row => new AssignmentSummary(
                    row.AssignmentId.ToString(), row.State, row.ReasonCode, row.DocumentNumber, row.People, row.Maker, row.Region.ToString(),
                    Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(row.CreatedAt)))),
            ]),
            ApiJson.Options);
    }

    private static async Task<IResult> Get(Guid id, ClaimsPrincipal caller, IGrainFactory grains) =>
        await GrainOf(grains, id).GetView() is { } assignment && caller.RegionOf().Contains(assignment.Draft.Maker.Region)
            ? Results.Json(AssignmentPresenter.Present(assignment), ApiJson.Options)
            : new AssignmentResult(AssignmentFault.NotFound, null).ToResult();

    private static async Task<IResult> Approve(Guid id, ClaimsPrincipal caller, IGrainFactory grains) =>
        (await GrainOf(grains, id).Approve(caller.AsOfficial())).ToResult();

    private static Task<IResult> Reject(Guid id, HttpContext context, ClaimsPrincipal caller, IGrainFactory grains) =>
        WithNoteAsync(context, note => GrainOf(grains, id).Reject(caller.AsOfficial(), note));

    private static Task<IResult> Reverse(Guid id, HttpContext context, ClaimsPrincipal caller, IGrainFactory grains) =>
        WithNoteAsync(context, note => GrainOf(grains, id).Reverse(caller.AsOfficial(), note));

    private static async Task<IResult> WithNoteAsync(HttpContext context, Func<string, Task<AssignmentResult>> act)
    {
        var request = await RequestBody.ReadAsync<NoteRequest>(context);
        return TextProblems.Of(request.Note, "note", AssignmentFields.MaxNote) is { } problem
            ? problem.ToResult()
            : (await act(request.Note!.Trim())).ToResult();
    }

    private static IAssignmentGrain GrainOf(IGrainFactory grains, Guid id) => grains.GetGrain<IAssignmentGrain>(id);
}
