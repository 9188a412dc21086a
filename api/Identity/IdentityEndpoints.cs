using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Identity;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Identity;

/// <summary>Officials link further documents of people, and take wrong links back; two of them each time.</summary>
internal static class IdentityEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder routes)
    {
        routes.MapDuplicates();
        var group = routes.MapGroup("/v1/document-links").WithTags("Governance");
        var officials = Declaration.For(Callers.Staff(AccessNames.EpidemicControl)).Within(Scope.Own);
        var decides = officials.As(CallClass.Application)
            .Refuses(StatusCodes.Status400BadRequest, IdentityProblems.OfRequests)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.LinkNeedsAnother, ProblemCodes.AppealTier)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.LinkUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.LinkWrongState);
        _ = group.MapPost("/", Ask)
            .Declare(officials.As(CallClass.Application).AuditedByDomain(AuditActions.LinkRequested)
                .Refuses(StatusCodes.Status400BadRequest, IdentityProblems.OfRequests)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.AppealTier)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.DocumentOfAnother, ProblemCodes.DocumentLinkedAlready, ProblemCodes.DocumentNotLinked))
            .WithSummary("Ask for a further document to be linked to a person, or a link to be taken back (关联证件)")
            .WithDescription("The account has seen the document. Nothing changes before a second official approves exactly that. What somebody is registered under is not linked: two registrations are a matter of `/v1/duplicates`.")
            .Produces<LinkResponse>(StatusCodes.Status201Created);
        _ = group.MapGet("/{id:guid}", Get)
            .Declare(officials.As(CallClass.Report).Audited(AuditActions.LinkViewed).Refuses(StatusCodes.Status404NotFound, ProblemCodes.LinkUnknown))
            .WithSummary("A document link, and whose it is, masked")
            .WithDescription("Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now.")
            .Produces<LinkResponse>();
        _ = group.MapPost("/{id:guid}/approval", Approve)
            .Declare(decides.AuditedByDomain(AuditActions.LinkApproved)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.LinkDocumentDiffers, ProblemCodes.DocumentOfAnother, ProblemCodes.DocumentLinkedAlready, ProblemCodes.DocumentNotLinked))
            .WithSummary("Approve it as a second official")
            .WithDescription("For a link `document` is what the second official reads on the document: it must be the one that is asked for, of which the mask alone is shown. From then on a scan, an application, a lookup or an assignment by the document finds the person, with one colour under each; what was taken back is nobody's, on every node within 30 seconds.")
            .Produces<LinkResponse>();
        _ = group.MapPost("/{id:guid}/rejection", Refuse)
            .Declare(decides.AuditedByDomain(AuditActions.LinkRefused))
            .WithSummary("Refuse it as a second official")
            .WithDescription("Nothing changes. It can be asked for anew.")
            .Produces<LinkResponse>();
    }

    private static async Task<IResult> Ask(
        HttpContext context, Call call, Body<LinkRequest> body, PersonFinder finder, LinkCommands links, IdentityPresenter presenter, TimeProvider clock)
    {
        var request = body.Value;
        if (!LinkWays.TryParse(request.Way, out var way))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'way' must be link or unlink.").ToResult();
        }

        if (!LinkPapers.TryParse(request.Paper, out var paper))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'paper' must be original, certified_copy or authority_notice.").ToResult();
        }

        if (!PersonFields.TryRead(request.Document, clock.GetUtcNow(), out var document, out var problem))
        {
            return problem.ToResult();
        }

        PersonId person;
        if (request.PersonId is not null)
        {
            if (!PersonFields.TryReadId(request.PersonId, out person, out problem))
            {
                return problem.ToResult();
            }
        }
        else if (request.Registered is null)
        {
            return Problem.Missing("registered").ToResult();
        }
        else if (!PersonFields.TryRead(request.Registered, clock.GetUtcNow(), out var registered, out problem))
        {
            return problem.ToResult();
        }
        else
        {
            person = await finder.FindAsync(registered, call.Aborted);
        }

        var result = await links.AskAsync(person, way, document, paper, request.Note!.Trim(), call.Official);
        return result.Fault == LinkCaseFault.None
            ? Results.Json(presenter.Present(result.Link!), ApiJson.Options, statusCode: StatusCodes.Status201Created).At(context, $"/v1/document-links/{result.Link!.LinkId}")
            : IdentityProblems.Of(result).ToResult();
    }

    private static async Task<IResult> Get(Guid id, Call call, LinkFiles files, IdentityPresenter presenter) =>
        await files.ReadAsync(id, call.Official, call.Audit) is { } file
            ? Results.Json(presenter.Present(file), ApiJson.Options)
            : IdentityProblems.LinkUnknown.ToResult();

    private static async Task<IResult> Approve(Guid id, Call call, Body<LinkApproval> body, LinkCommands links, IdentityPresenter presenter, TimeProvider clock)
    {
        IdentityDocument? read = null;
        if (body.Value.Document is { } field)
        {
            if (!PersonFields.TryRead(field, clock.GetUtcNow(), out var document, out var problem))
            {
                return problem.ToResult();
            }

            read = document;
        }

        return Answer(await links.ApproveAsync(id, read, call.Official), presenter);
    }

    private static async Task<IResult> Refuse(Guid id, Call call, Body<IdentityNote> body, LinkCommands links, IdentityPresenter presenter) =>
        Answer(await links.RefuseAsync(id, body.Value.Note!.Trim(), call.Official), presenter);

    private static IResult Answer(LinkResult result, IdentityPresenter presenter) => result.Fault == LinkCaseFault.None
        ? Results.Json(presenter.Present(result.Link!), ApiJson.Options)
        : IdentityProblems.Of(result).ToResult();
}
