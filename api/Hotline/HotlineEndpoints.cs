using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;

namespace HealthPass.Api.Hotline;

/// <summary>12345 agents look callers up.</summary>
internal static class HotlineEndpoints
{
    public static void MapHotline(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/hotline/lookups", LookUp)
            .WithTags("Hotline")
            .WithSummary("Look a caller up")
            .WithDescription("The lookup is in the audit trail before it is answered, found or not.")
            .Declare(Declaration.For(Callers.Staff(AccessNames.HotlineAgent)).Within(Scope.Own).As(CallClass.Hotline).Audited("hotline_lookup")
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.PhoneInvalid, ProblemCodes.CodeMalformed)
                .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown))
            .Produces<LookupResponse>();

    private static async Task<IResult> LookUp(
        HttpContext context, Call call, Body<LookupRequest> body, IGrainFactory grains, LookupReader reader, LookupPresenter presenter, TimeProvider clock)
    {
        var request = body.Value;
        var purpose = request.Purpose!.Trim();
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

        var region = call.Region;
        var inScope = found.Where(person => region.Contains(person.Region)).ToList();
        var sequence = await call.Audit.WriteAsync(
            string.Join(',', subject.Candidates), new { purpose, request.CallId, subject.By, found = found.Count, shown = inScope.Count });
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
