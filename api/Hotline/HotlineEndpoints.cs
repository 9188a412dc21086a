using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.People;

namespace HealthPass.Api.Hotline;

/// <summary>12345 agents look callers up.</summary>
internal static class HotlineEndpoints
{
    private const int MaxPurpose = 200;
    private const int MaxCallId = 64;

    public static void MapHotline(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/hotline/lookups", LookUp)
            .WithTags("Hotline")
            .WithSummary("Look a caller up")
            .WithDescription("The lookup is in the audit trail before it is answered, found or not. Problems: `field_missing`, `field_invalid`, `person_not_found`, 403 `out_of_region`.")
            .RequireAuthorization(AccessNames.HotlineAgent)
            .Admit(CallClass.Hotline)
            .Accepts<LookupRequest>("application/json")
            .Produces<LookupResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> LookUp(
        HttpContext context, ClaimsPrincipal caller, IGrainFactory grains, IAudit audit, LookupReader reader, LookupPresenter presenter, TimeProvider clock)
    {
        var request = await RequestBody.ReadAsync<LookupRequest>(context);
        var purpose = request.Purpose?.Trim() ?? string.Empty;
        if (purpose.Length == 0)
        {
            return Problem.Missing("purpose").ToResult();
        }

        if (purpose.Length > MaxPurpose || request.CallId?.Length > MaxCallId)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"A purpose has at most {MaxPurpose} characters, a callId {MaxCallId}.").ToResult();
        }

        var (subject, problem) = await reader.ReadAsync(request, context.RequestAborted);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var found = new List<PersonView>();
        foreach (var candidate in subject!.Candidates)
        {
            if (await grains.GetGrain<IPersonGrain>(candidate.ToGrainKey()).GetView() is { } person)
            {
                found.Add(person);
            }
        }

        var region = caller.RegionOf();
        var inScope = found.Where(person => region.Contains(person.Region)).ToList();
        var sequence = await audit.WriteAsync(
            caller.NameOf(), AuditActions.HotlineLookup, string.Join(',', subject.Candidates),
            new { purpose, request.CallId, subject.By, found = found.Count, shown = inScope.Count });
        if (found.Count == 0)
        {
            return Problem.NotFound(ProblemCodes.PersonUnknown, "Nobody is registered under this.").ToResult();
        }

        if (inScope.Count == 0)
        {
            return new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The person's home lies outside the account's region.").ToResult();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new LookupResponse([.. inScope.Select(presenter.Present)], sequence, Rfc3339.Format(clock.GetUtcNow())), ApiJson.Options);
    }
}
