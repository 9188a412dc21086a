using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;

namespace HealthPass.Api.Hotline;

/// <summary>12345 agents look callers up.</summary>
internal static class HotlineEndpoints
{
    public static void MapHotline(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/hotline/lookups", LookUp)
            .WithTags("Hotline")
            .WithSummary("Look a caller up")
            .WithDescription("The lookup is in the audit trail before it is answered, found or not.")
            .Declare(Declaration.For(Callers.Staff(AccessNames.HotlineAgent)).Within(Scope.Own).As(CallClass.Hotline).Audited(AuditActions.HotlineLookup)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.PhoneInvalid, ProblemCodes.CodeMalformed)
                .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown))
            .Produces<LookupResponse>();

    private static async Task<IResult> LookUp(
        HttpContext context, Call call, Body<LookupRequest> body, Lookups lookups, LookupPresenter presenter, TimeProvider clock)
    {
        var request = body.Value;
        var answer = await lookups.FindAsync(
            new(
                request.Query, request.Document is { } document ? new(document.Type, document.Number) : null, request.Phone, request.PersonId, request.Code,
                request.Purpose!.Trim(), request.CallId),
            call.Region, call.Audit, call.Aborted);
        if (answer.Fault != LookupFault.None)
        {
            return ProblemOf(answer).ToResult();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new LookupResponse([.. answer.Persons.Select(presenter.Present)], answer.AuditSequence, Rfc3339.Format(clock.GetUtcNow())), ApiJson.Options);
    }

    private static Problem ProblemOf(LookupAnswer answer) => answer.Fault switch
    {
        LookupFault.NotNamedOnce => Problem.Invalid(ProblemCodes.FieldMissing, "Name the person by one of 'query', 'document', 'phone', 'personId' and 'code'."),
        LookupFault.QueryNamesNobody => Problem.Invalid(ProblemCodes.FieldInvalid, "The query is no document number, phone, person id or code."),
        LookupFault.DocumentInvalid => PersonFields.ProblemOf(answer.DocumentFault),
        LookupFault.PhoneInvalid => Problem.Invalid(ProblemCodes.PhoneInvalid, "The phone must be a mainland mobile number of 11 digits."),
        LookupFault.PersonIdInvalid => Problem.Invalid(ProblemCodes.FieldInvalid, "The personId must have 32 hexadecimal digits."),
        LookupFault.CodeForeign => Problem.Invalid(ProblemCodes.CodeMalformed, "The code was not made by this system."),
        LookupFault.NobodyRegistered => Problem.NotFound(ProblemCodes.PersonUnknown, "Nobody is registered under this."),
        _ => new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The person's home lies outside the account's region."),
    };
}
