using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.TextCampaigns;

/// <summary>Texts to phones that arrive in the province: written by one officer, approved by another, stopped by anybody in charge.</summary>
internal static class TextCampaignEndpoints
{
    public static void MapTextCampaigns(this IEndpointRouteBuilder routes)
    {
        routes.MapTextCarriers();
        routes.MapTextLinks();
        var group = routes.MapGroup("/v1/texts/campaigns").WithTags("Campaign");
        var reads = Declaration.For(TextCallers.Readers).Within(Scope.Own).As(CallClass.Report);
        _ = group.MapGet("/", List)
            .Declare(reads)
            .WithSummary("Campaigns of texts of the account's region, newest first, and by what they are written")
            .Produces<TextCampaignList>();
        _ = group.MapGet("/{id:guid}", Get)
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.TextUnknown))
            .WithSummary("A campaign of texts, what came of it and what the account may do with it")
            .WithDescription("What never got a receipt is `unknown`, and not delivered. The hold-out compares phones alone whose time is over.")
            .Produces<TextCampaignView>();
        var acts = Declaration.For(TextCallers.Officers).Within(Scope.Own).As(CallClass.Application);
        _ = group.MapPost("/", Write)
            .Declare(acts.AuditedByDomain(AuditActions.TextWritten)
                .Refuses(
                    StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.TextTooLong, ProblemCodes.TextLinkWrong, ProblemCodes.TextSignatureTwice,
                    ProblemCodes.TextUnsendable, ProblemCodes.TextDaysOutside, ProblemCodes.TextAccountUnknown, ProblemCodes.NoteNamesSomebody)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TextTier))
            .WithSummary("Write a campaign of texts")
            .WithDescription("For phones that arrive in the account's region. Nothing goes out before a second officer approves it; unanswered for five working days it expires.")
            .Produces<TextCampaignItem>(StatusCodes.Status201Created);
        var decides = acts
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TextTier)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TextUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TextWrongState);
        _ = group.MapPost("/{id:guid}/approval", Approve)
            .Declare(decides.WithFreshFactor().AuditedByDomain(AuditActions.TextApproved)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.TextDaysOutside)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TextNeedsAnother)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EffectChanged))
            .WithSummary("Approve it as the second officer")
            .WithDescription("`effect` is what `GET /v1/texts/campaigns/{id}` said: exactly that is approved, and sealed, so that nothing else goes out.")
            .Produces<TextCampaignView>();
        var says = decides.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.NoteNamesSomebody);
        _ = group.MapPost("/{id:guid}/refusal", (Guid id, Call call, Body<TextNote> body, IGrainFactory grains, TextDesk desk) =>
                AnswerAsync(id, grains.GetGrain<ITextGrain>(id).Refuse(call.Official, body.Value.Text!.Trim()), call, desk))
            .Declare(says.AuditedByDomain(AuditActions.TextRefused).Refuses(StatusCodes.Status403Forbidden, ProblemCodes.TextNeedsAnother))
            .WithSummary("Refuse it as the second officer")
            .Produces<TextCampaignView>();
        _ = group.MapPost("/{id:guid}/stop", (Guid id, Call call, Body<TextNote> body, IGrainFactory grains, TextDesk desk) =>
                AnswerAsync(id, grains.GetGrain<ITextGrain>(id).Stop(call.Official, body.Value.Text!.Trim()), call, desk))
            .Declare(says.AuditedByDomain(AuditActions.TextStopped))
            .WithSummary("Stop it")
            .WithDescription("When this is answered no further text is handed to a gateway; what was handed over cannot be taken back.")
            .Produces<TextCampaignView>();
        _ = routes.MapPost("/v1/texts/phone-keys", DrawKey).WithTags("Campaign")
            .Declare(acts.WithFreshFactor().Audited(AuditActions.PhoneKeyDrawn)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.PhoneKeyDrawn))
            .WithSummary("Draw the key that pseudonyms of phones are made with")
            .WithDescription("By an officer of the province, for the 30 days from today or from the end of the one in use. It is told this once, for the one party that matches phones for the carriers, and destroyed when its days are over: whoever has it can try all numbers.")
            .Produces<PhoneKeyDrawn>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(Call call, TextDesk desk) => Results.Json(await desk.ListAsync(call.Region, call.Aborted), ApiJson.Options);

    private static async Task<IResult> Get(Guid id, Call call, TextDesk desk) =>
        await desk.LookAsync(id, call.Official, call.Aborted) is { } view ? Results.Json(view, ApiJson.Options) : TextProblems.Unknown.ToResult();

    private static async Task<IResult> Write(
        HttpContext context, Call call, Body<TextCampaignRequest> body, ICarrierLinks carriers, TextPresenter presenter, IGrainFactory grains, TimeProvider clock)
    {
        var request = body.Value;
        if (!CalendarDay.TryParse(request.From!, "from", out var from, out var problem) || !CalendarDay.TryParse(request.Until!, "until", out var until, out problem))
        {
            return problem.ToResult();
        }

        if (!TextModes.TryParse(request.Mode, out var mode))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'mode' must be 'carrier_sends' or 'feed'.").ToResult();
        }

        var isKnown = carriers.Accounts.Any(account => account.Name == request.Account && account.TakesPseudonyms);
        var draft = new TextDraft(
            request.Title!.Trim(), request.Content!.Trim(), call.Region, mode, mode == TextMode.Feed ? request.Account ?? string.Empty : string.Empty, from, until, request.Quota, request.Urgent, call.Name);
        var fault = mode == TextMode.Feed ? (isKnown ? TextFault.None : TextFault.AccountUnknown) : request.Account is null ? TextFault.None : TextFault.AccountUnknown;
        fault = fault != TextFault.None ? fault : TextRules.Judge(draft, presenter.LinkLength, ShanghaiDay.Of(clock.GetUtcNow()), TextTerms.Current);
        if (fault != TextFault.None)
        {
            return TextProblems.Of(fault).ToResult();
        }

        var result = await grains.GetGrain<ITextGrain>(Guid.CreateVersion7(clock.GetUtcNow())).Write(draft, call.Official);
        return result is { Fault: TextFault.None, Standing: { } standing }
            ? Results.Json(presenter.Present(standing), ApiJson.Options, statusCode: StatusCodes.Status201Created).At(context, $"/v1/texts/campaigns/{standing.TextId}")
            : TextProblems.Of(result.Fault).ToResult();
    }

    private static Task<IResult> Approve(Guid id, Call call, Body<TextApproval> body, IGrainFactory grains, TextDesk desk) =>
        AnswerAsync(id, grains.GetGrain<ITextGrain>(id).Approve(call.Official, body.Value.Effect!), call, desk);

    private static async Task<IResult> AnswerAsync(Guid id, Task<TextResult> act, Call call, TextDesk desk)
    {
        var result = await act;
        return result.Fault == TextFault.None && await desk.LookAsync(id, call.Official, call.Aborted) is { } view
            ? Results.Json(view, ApiJson.Options)
            : TextProblems.Of(result.Fault, result.Standing?.State).ToResult();
    }

    private static async Task<IResult> DrawKey(Call call, PhoneKeys keys)
    {
        if (call.Region.Level != RegionLevel.Province)
        {
            return new Problem(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, "The province draws it: pseudonyms are the same for all cities.").ToResult();
        }

        return await keys.DrawAsync(call.Name, call.Audit, call.Aborted) is var (key, bytes)
            ? Results.Json(
                new PhoneKeyDrawn(key.Number, CalendarDay.Format(key.From), CalendarDay.Format(key.Until), Convert.ToBase64String(bytes)), ApiJson.Options, statusCode: StatusCodes.Status201Created)
            : new Problem(StatusCodes.Status409Conflict, ProblemCodes.PhoneKeyDrawn, "The next one is drawn already.").ToResult();
    }
}
