using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Identity;
using HealthPass.Grains.People.Linking;

namespace HealthPass.Api.Persons;

/// <summary>Officials link further documents of a person.</summary>
internal static class PersonDocumentEndpoints
{
    /// <summary>Maps what officials call.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapPersonsDocuments(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/persons/{id}/documents", Link)
        .WithTags("Governance")
        .Declare(Declaration.For(Callers.Staff(AccessNames.EpidemicControl)).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.IdentityLinked)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody)
            .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.DocumentOfAnother))
        .WithSummary("Link a further document of a person, which was seen and checked")
        .WithDescription("From then on a scan, an application, a lookup or an assignment by the document finds the person, with one colour under each. What somebody is registered under, or is linked to somebody else, is not linked: two registrations are never joined. Doing so again changes nothing.")
        .Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> Link(string id, Body<PersonDocumentRequest> body, Call call, IdentityCommands identity, TimeProvider clock)
    {
        if (!PersonFields.TryReadId(id, out var person, out var problem) || !PersonFields.TryRead(body.Value.Document, clock.GetUtcNow(), out var document, out problem))
        {
            return problem.ToResult();
        }

        return await identity.LinkAsync(person, document, body.Value.Reason!.Trim(), call.Official, call.Audit) switch
        {
            LinkFault.None => Results.NoContent(),
            LinkFault.OfAnother => new Problem(
                StatusCodes.Status409Conflict, ProblemCodes.DocumentOfAnother, "Somebody is registered under the document, or it is linked to somebody else.").ToResult(),
            LinkFault.ReasonNamesSomebody => Problem.Invalid(
                ProblemCodes.NoteNamesSomebody, "The reason holds what looks like a document number or a phone; it stays in the audit trail, so leave that out.").ToResult(),
            _ => PersonEndpoints.Unknown(),
        };
    }
}
