using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Venues are submitted, and reviewed from the village up to the county.</summary>
internal static class VenueReviewEndpoints
{
    public static void MapVenueReviews(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues").WithTags("Venues");
        var owners = Declaration.For(VenueCallers.Keepers).Within(Scope.Own).As(CallClass.Application)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueCaseUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseWrongState);
        var officials = Declaration.For(Callers.Staff(AccessNames.VenueAdministrator)).Within(Scope.Own).As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.VenueCaseNeedsAnother, ProblemCodes.VenueCaseElsewhere)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueCaseUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseWrongState);
        var says = officials.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid);
        _ = group.MapPost("/reviews", Open)
            .Declare(Declaration.For(VenueCallers.Keepers).Within(Scope.Body<VenueRequest>("regionCode", request => request.RegionCode)).As(CallClass.Application)
                .AuditedByDomain(AuditActions.VenueDrafted, AuditActions.VenueSubmitted)
                .Refuses(StatusCodes.Status400BadRequest, VenueFields.Problems))
            .WithSummary("Submit a venue for review")
            .WithDescription("The levels that the category asks for check it one after the other, each within three working days; then its code is good. `twins` are venues that may be the same place: nothing is refused for them, whoever reviews looks at them. With `draft=true` it is only written down.")
            .Produces<VenueReviewResponse>(StatusCodes.Status201Created);
        _ = group.MapPost("/{id}/changes", Change)
            .Declare(Declaration.For(VenueCallers.Keepers).Within(Scope.Own).As(CallClass.Application)
                .AuditedByDomain(AuditActions.VenueSubmitted)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NameInvalid, ProblemCodes.EntryRuleLaxer)
                .Refuses(StatusCodes.Status400BadRequest, VenueFields.CreditCodeProblems)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.VenueNotOwner)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseOpen, ProblemCodes.VenueWrongState, ProblemCodes.VenueUnchanged))
            .WithSummary("Ask for another name, address, organisation or rule of a venue")
            .WithDescription("A new review; what is registered stays in force until it is through. By whoever registered the venue. Where that one cannot be reached a county or an authority above asks instead and says why in `reason`; somebody else reviews it all the same.")
            .Produces<VenueReviewResponse>(StatusCodes.Status201Created);
        _ = group.MapGet("/reviews/{id:guid}", Get)
            .Declare(Declaration.For(VenueCallers.Keepers).Within(Scope.Own).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueCaseUnknown))
            .WithSummary("A review")
            .WithDescription("Of the account's region and below, a channel's own. `actions` is what the caller may do now.")
            .Produces<VenueReviewResponse>();
        _ = group.MapPut("/reviews/{id:guid}", Save)
            .Declare(owners.AuditedByDomain(AuditActions.VenueDrafted).Refuses(StatusCodes.Status400BadRequest, VenueFields.Problems))
            .WithSummary("Mend what is asked for")
            .WithDescription("By the applicant, while it is a draft or was sent back; in the same region. It is submitted by the call that follows.")
            .Produces<VenueReviewResponse>();
        _ = group.MapPost("/reviews/{id:guid}/submission", Submit)
            .Declare(owners.AuditedByDomain(AuditActions.VenueSubmitted))
            .WithSummary("Submit a draft, or again what was sent back")
            .WithDescription("It begins with the first level. What was sent back and not submitted again within twenty working days is closed.")
            .Produces<VenueReviewResponse>();
        _ = group.MapPost("/reviews/{id:guid}/withdrawal", Withdraw)
            .Declare(owners.AuditedByDomain(AuditActions.VenueWithdrawn))
            .WithSummary("Take a submission back")
            .WithDescription("By the applicant. A new venue's id is good for nothing then.")
            .Produces<VenueReviewResponse>();
        _ = group.MapPost("/reviews/{id:guid}/check", Check)
            .Declare(officials.AuditedByDomain(AuditActions.VenueChecked, AuditActions.VenueApproved).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Pass a review as the level that it lies with")
            .WithDescription("It goes to the next level; after the last the venue is in use on every node when this answers. An account passes one level of a submission and none of its own. Where a level's time has passed the next may check for both.")
            .Produces<VenueReviewResponse>();
        _ = group.MapPost("/reviews/{id:guid}/return", SendBack)
            .Declare(says.AuditedByDomain(AuditActions.VenueReturned))
            .WithSummary("Send a review back")
            .WithDescription("The applicant reads the text, mends and submits again; the history stays.")
            .Produces<VenueReviewResponse>();
        _ = group.MapPost("/reviews/{id:guid}/declining", Decline)
            .Declare(says.AuditedByDomain(AuditActions.VenueDeclined))
            .WithSummary("Refuse a review for good")
            .WithDescription("By the county or an authority above. A venue that was only to be changed stays as it is.")
            .Produces<VenueReviewResponse>();
    }

    private static async Task<IResult> Open(
        HttpContext context, bool? draft, Call call, Body<VenueRequest> body, VenueReviewCommands reviews, IGrainFactory grains, RegionTree regions, VenuePresenter presenter)
    {
        if (VenueFields.Read(body.Value, regions, call.RegistrantOf().Name, out var registration) is { } problem)
        {
            return problem.ToResult();
        }

        var reviewId = Guid.CreateVersion7();
        var result = await reviews.OpenAsync(VenueId.New(), reviewId, registration!, call.RegistrantOf(), submit: draft != true);
        return await AnswerAsync(result, call, grains, presenter, StatusCodes.Status201Created, context);
    }

    private static async Task<IResult> Change(
        HttpContext context, string id, Call call, Body<VenueChangeRequest> body, VenueReviewCommands reviews, IGrainFactory grains, VenuePresenter presenter)
    {
        if (!VenueId.TryParse(id, out var venue))
        {
            return VenueProblems.Unknown.ToResult();
        }

        if (VenueFields.Read(body.Value, out var change) is { } problem)
        {
            return problem.ToResult();
        }

        var result = await reviews.ChangeAsync(venue, call.RegistrantOf(), call.OfficialOf(), change!, body.Value.Reason?.Trim() ?? string.Empty);
        return await AnswerAsync(result, call, grains, presenter, StatusCodes.Status201Created, context);
    }

    private static async Task<IResult> Get(Guid id, Call call, IGrainFactory grains, VenuePresenter presenter) =>
        await SightAsync(id, call, grains) is { } sight
            ? Results.Json(await presenter.PresentAsync(sight.Review, sight.Actions, call.Aborted), ApiJson.Options)
            : VenueProblems.CaseUnknown.ToResult();

    private static async Task<IResult> Save(Guid id, Call call, Body<VenueRequest> body, IGrainFactory grains, RegionTree regions, VenuePresenter presenter) =>
        VenueFields.Read(body.Value, regions, call.RegistrantOf().Name, out var registration) is { } problem
            ? problem.ToResult()
            : await AnswerAsync(await Of(grains, id).Save(call.RegistrantOf(), registration!), call, grains, presenter);

    private static async Task<IResult> Submit(Guid id, Call call, IGrainFactory grains, VenuePresenter presenter) =>
        await AnswerAsync(await Of(grains, id).Submit(call.RegistrantOf()), call, grains, presenter);

    private static async Task<IResult> Withdraw(Guid id, Call call, IGrainFactory grains, VenuePresenter presenter) =>
        await AnswerAsync(await Of(grains, id).Withdraw(call.RegistrantOf()), call, grains, presenter);

    private static async Task<IResult> Check(Guid id, Call call, Body<VenueNote> body, IGrainFactory grains, VenuePresenter presenter) =>
        await AnswerAsync(await Of(grains, id).Check(call.Official, string.IsNullOrWhiteSpace(body.Value.Text) ? null : body.Value.Text.Trim()), call, grains, presenter);

    private static async Task<IResult> SendBack(Guid id, Call call, Body<VenueText> body, IGrainFactory grains, VenuePresenter presenter) =>
        await AnswerAsync(await Of(grains, id).SendBack(call.Official, body.Value.Text!.Trim()), call, grains, presenter);

    private static async Task<IResult> Decline(Guid id, Call call, Body<VenueText> body, IGrainFactory grains, VenuePresenter presenter) =>
        await AnswerAsync(await Of(grains, id).Decline(call.Official, body.Value.Text!.Trim()), call, grains, presenter);

    private static IVenueReviewGrain Of(IGrainFactory grains, Guid id) => grains.GetGrain<IVenueReviewGrain>(id);

    private static Task<VenueReviewSight?> SightAsync(Guid id, Call call, IGrainFactory grains) =>
        call.OfficialOf() is { } official && !call.IsKeeper() ? Of(grains, id).Look(official) : Of(grains, id).LookOwn(call.RegistrantOf());

    private static async Task<IResult> AnswerAsync(
        VenueReviewResult result, Call call, IGrainFactory grains, VenuePresenter presenter, int status = StatusCodes.Status200OK, HttpContext? created = null)
    {
        if (result.Fault != VenueReviewFault.None || result.Review is not { } review)
        {
            return VenueProblems.Of(result).ToResult();
        }

        var sight = await SightAsync(review.ReviewId, call, grains);
        var answer = Results.Json(
            await presenter.PresentAsync(sight?.Review ?? review, sight is null ? [] : sight.Actions, call.Aborted), ApiJson.Options, statusCode: status);
        return created is null ? answer : answer.At(created, $"/v1/venues/reviews/{review.ReviewId}");
    }
}
