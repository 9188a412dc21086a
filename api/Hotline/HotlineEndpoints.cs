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
    private const int MaxReviews = 100;

    private static Problem NoteNamesSomebody => Problem.Invalid(
        ProblemCodes.NoteNamesSomebody, "The note holds what looks like a document number or a phone; it stays in the audit trail, so leave that out.");

    public static void MapHotline(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapPost("/v1/hotline/lookups", LookUp)
            .WithTags("Hotline")
            .WithSummary("Look a caller up")
            .WithDescription("The lookup is in the audit trail before it is answered, found or not. Who lives outside the account's region is answered like nobody. An agent has a budget by hour and day; what is unusual is reviewed.")
            .Declare(Declaration.For(Callers.Staff(AccessNames.HotlineAgent)).Within(Scope.Own).As(CallClass.Hotline).Audited(AuditActions.HotlineLookup)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.PhoneInvalid, ProblemCodes.CodeMalformed)
                .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.PurposeUnknown, ProblemCodes.NoteNamesSomebody)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.LookupBudget))
            .Produces<LookupResponse>();
        _ = routes.MapGet("/v1/hotline/reviews", Reviews)
            .WithTags("Hotline")
            .WithSummary("Lookups to look at: over the budget, of oneself or a colleague, without a call, of one person by many agents")
            .WithDescription("For supervisors and auditors, of the agents of the account's region, newest first. A page holds 100; `next` of one is `after` of the following. `open=true` leaves out those that are closed.")
            .Declare(Declaration.For(Callers.Staff(AccessNames.HotlineSupervisor, AccessNames.Auditor)).Within(Scope.Own).As(CallClass.Report)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .Produces<ReviewList>();
        _ = routes.MapPost("/v1/hotline/reviews/{id:guid}/finding", Close)
            .WithTags("Hotline")
            .WithSummary("Say what came of looking at a lookup")
            .WithDescription("Once, and never of one's own lookup.")
            .Declare(Declaration.For(Callers.Staff(AccessNames.HotlineSupervisor)).Within(Scope.Own).As(CallClass.Application).Audited(AuditActions.HotlineReviewed)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OwnLookup)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.ReviewUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.ReviewClosed))
            .Produces<ReviewView>();
    }

    private static async Task<IResult> Close(Guid id, Body<FindingRequest> body, Call call, LookupReviews reviews)
    {
        var (fault, review) = await reviews.CloseAsync(id, body.Value.Finding!, body.Value.Note!.Trim(), call.Official, call.Audit, call.Aborted);
        return fault switch
        {
            ReviewFault.None => Results.Json(Present(review!), ApiJson.Options),
            ReviewFault.OwnLookup => new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OwnLookup, "Nobody says of his own lookup that it was right.").ToResult(),
            ReviewFault.Closed => new Problem(StatusCodes.Status409Conflict, ProblemCodes.ReviewClosed, "Somebody has closed this review already.").ToResult(),
            ReviewFault.NoteNamesSomebody => NoteNamesSomebody.ToResult(),
            _ => Problem.NotFound(ProblemCodes.ReviewUnknown, "There is no such review in the account's region.").ToResult(),
        };
    }

    private static async Task<IResult> Reviews(string? after, bool? open, Call call, ILookupLog log)
    {
        var before = default(Guid?);
        if (after is not null)
        {
            if (!Guid.TryParse(after, out var last))
            {
                return Problem.NoNext("after").ToResult();
            }

            before = last;
        }

        var reviews = await log.ReadReviewsAsync(call.Region, open == true, before, MaxReviews + 1, call.Aborted);
        return Results.Json(
            new ReviewList([.. reviews.Take(MaxReviews).Select(Present)], reviews.Count > MaxReviews ? reviews[MaxReviews - 1].ReviewId.ToString() : null), ApiJson.Options);
    }

    private static ReviewView Present(LookupReview review) => new(
        review.ReviewId.ToString(), Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(review.At)), review.Agent, review.Region.ToString(), review.Reason,
        review.PersonId?.ToString(), review.CallId, review.AuditSequence == 0 ? null : review.AuditSequence,
        review.Finding is { } finding ? new(finding.Result, finding.Note, finding.By, Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(finding.At))) : null);

    private static async Task<IResult> LookUp(
        Call call, Body<LookupRequest> body, Lookups lookups, LookupPresenter presenter, TimeProvider clock)
    {
        var request = body.Value;
        var answer = await lookups.FindAsync(
            new(
                request.Query, request.Document is { } document ? new(document.Type, document.Number, document.Country) : null, request.Phone, request.PersonId, request.Code,
                request.Purpose!.Trim(), request.CallId?.Trim(), request.Note?.Trim()),
            call.Official, call.Audit, call.Aborted);
        if (answer.Fault != LookupFault.None)
        {
            return ProblemOf(answer).ToResult();
        }

        return Results.Json(
            new LookupResponse([.. answer.Persons.Select(presenter.Present)], answer.AuditSequence, Rfc3339.Format(clock.GetUtcNow()), answer.More), ApiJson.Options);
    }

    private static Problem ProblemOf(LookupAnswer answer) => answer.Fault switch
    {
        LookupFault.NotNamedOnce => Problem.Invalid(ProblemCodes.FieldMissing, "Name the person by one of 'query', 'document', 'phone', 'personId' and 'code'."),
        LookupFault.QueryNamesNobody => Problem.Invalid(ProblemCodes.FieldInvalid, "The query is no document number, phone, person id or code."),
        LookupFault.DocumentInvalid => PersonFields.ProblemOf(answer.DocumentFault),
        LookupFault.PhoneInvalid => Problem.Invalid(ProblemCodes.PhoneInvalid, "The phone must be a mainland mobile number of 11 digits."),
        LookupFault.PersonIdInvalid => Problem.Invalid(ProblemCodes.FieldInvalid, "The personId must have 32 hexadecimal digits."),
        LookupFault.CodeForeign => Problem.Invalid(ProblemCodes.CodeMalformed, "The code was not made by this system."),
        LookupFault.PurposeUnknown => Problem.Invalid(ProblemCodes.PurposeUnknown, "The purpose must be one of 'own_code', 'family_code', 'appeal_intake' and 'complaint_check'."),
        LookupFault.NoteNamesSomebody => NoteNamesSomebody,
        LookupFault.CallIdInvalid => Problem.Invalid(
            ProblemCodes.FieldInvalid, "The callId has letters, digits, dots, dashes, colons and underscores, and is neither a phone nor a document number."),
        LookupFault.BudgetUsedUp => new(
            StatusCodes.Status429TooManyRequests, ProblemCodes.LookupBudget, "The account's lookups of this hour or day are used up.", answer.RetryAfter),
        _ => Problem.NotFound(ProblemCodes.PersonUnknown, "Nobody of the account's region is registered under this."),
    };
}
