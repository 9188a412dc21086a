using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.TextCampaigns;

/// <summary>What carriers hand in and take out for the campaign's texts, with a carrier's key: never a phone's number.</summary>
internal static class TextCarrierEndpoints
{
    private const int MostLinks = 10_000;
    private const int MostCounts = 5_000;
    private const int PageLength = 10_000;
    private const int SecondsAnHour = 3_600;

    // A batch is many inserts; it must not be as cheap as one application.
    private const int Cost = 10;

    public static void MapTextCarriers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/texts").WithTags("Campaign");
        var carriers = Declaration.For(Callers.Carrier).As(CallClass.Application, Cost);
        var runs = carriers
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TextUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.TextNotRunning);
        _ = group.MapGet("/running", Running)
            .Declare(Declaration.For(Callers.Carrier).As(CallClass.Report))
            .WithSummary("The campaigns that run now")
            .WithDescription("Asked every few seconds while texts go out: one that is missing was stopped, and nothing more of it is sent.")
            .Produces<RunningTexts>();
        _ = group.MapPost("/campaigns/{id:guid}/arrivals", Arrive)
            .Declare(runs.Refuses(StatusCodes.Status409Conflict, ProblemCodes.PhoneKeyUnknown).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided))
            .WithSummary("Hand in phones that arrived, by pseudonym")
            .WithDescription("For a campaign of mode `feed`. A phone gets one text, whatever carriers name it and however often. With `dryRun` nothing is kept.")
            .Produces<ArrivalsAnswer>();
        _ = group.MapPost("/campaigns/{id:guid}/links", Links)
            .Declare(runs.Audited(AuditActions.TextLinksIssued).Refuses(StatusCodes.Status409Conflict, ProblemCodes.TextQuotaUsedUp))
            .WithSummary("Take links for texts that the carrier sends")
            .WithDescription("For a campaign of mode `carrier_sends`; each link is for one phone, and all of them together are at most its `quota`.")
            .Produces<LinksAnswer>();
        _ = group.MapPost("/campaigns/{id:guid}/counts", Count)
            .Declare(carriers
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.TextUnknown))
            .WithSummary("Hand in how many texts were sent, by city and hour")
            .WithDescription("Of a campaign of mode `carrier_sends`, also after its end, as receipts come late.")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapGet("/known-phones", Known)
            .Declare(Declaration.For(Callers.Carrier).As(CallClass.Report, Cost).Audited(AuditActions.KnownPhonesRead)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.PhoneKeyUnknown))
            .WithSummary("The pseudonyms of phones that need no text")
            .WithDescription("Somebody is registered with them. In pages of 10,000; `next` of one is `after` of the following. Each page is in the audit trail.")
            .Produces<KnownPhones>();
    }

    private static async Task<IResult> Running(Call call, ITextStore texts, PhoneKeys keys, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        return Results.Json(
            new RunningTexts(
                [.. (await texts.ListRunningAsync(null, call.Aborted)).Where(text => TextRules.IsDay(text.Draft, today)).Select(TextPresenter.PresentRunning)],
                (await keys.FindAsync(today, call.Aborted))?.Number,
                Rfc3339.Format(now)),
            ApiJson.Options);
    }

    private static async Task<IResult> Arrive(
        Guid id, Call call, Body<ArrivalsRequest> body, ITextStore texts, PhoneKeys keys, TextArrivals arrivals, RegionTree regions, TimeProvider clock)
    {
        var (text, problem) = await RunningAsync(id, TextMode.Feed, texts, clock, call.Aborted);
        if (text is null)
        {
            return problem!.ToResult();
        }

        var given = body.Value.Phones!;
        if (given.Count is 0 or > TextArrivals.MostAtOnce)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'phones' must have 1 to {TextArrivals.MostAtOnce} of them.").ToResult();
        }

        if (await keys.FindAsync(ShanghaiDay.Of(clock.GetUtcNow()), call.Aborted) is not { } key || key.Number != body.Value.Key)
        {
            return TextProblems.KeyUnknown.ToResult();
        }

        var phones = new PhoneArrival[given.Count];
        for (var i = 0; i < phones.Length; i++)
        {
            if (!PhonePseudonym.TryParse(given[i].Phone, out var phone))
            {
                return Problem.Invalid(ProblemCodes.FieldInvalid, $"'phones[{i}].phone' must be 32 hexadecimal digits.").ToResult();
            }

            if (!regions.TryRead(given[i].RegionCode, out var city, out var unread))
            {
                return unread.ToResult();
            }

            phones[i] = new(phone, city.Code);
        }

        var counts = await arrivals.TakeAsync(text, key.Number, phones, !body.Value.DryRun, call.Aborted);
        return Results.Json(
            new ArrivalsAnswer(counts.Queued, counts.Held, counts.Known, counts.OptedOut, counts.Repeated, counts.Capped, counts.Elsewhere, counts.BeyondQuota), ApiJson.Options);
    }

    private static async Task<IResult> Links(Guid id, Call call, Body<LinksRequest> body, ITextStore texts, ILinkStore links, TextPresenter presenter, TimeProvider clock)
    {
        var (text, problem) = await RunningAsync(id, TextMode.CarrierSends, texts, clock, call.Aborted);
        if (text is null)
        {
            return problem!.ToResult();
        }

        if (body.Value.Count is < 1 or > MostLinks)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'count' must lie between 1 and {MostLinks}.").ToResult();
        }

        var tokens = Enumerable.Range(0, body.Value.Count).Select(_ => LinkTokens.Draw()).Distinct().ToList();
        _ = await call.Audit.WriteAsync(id.ToString(), new { carrier = call.Name, links = tokens.Count });
        return await links.AddAsync(id, tokens, text.Draft.Quota, call.Aborted)
            ? Results.Json(new LinksAnswer([.. tokens.Select(presenter.LinkOf)]), ApiJson.Options)
            : new Problem(StatusCodes.Status409Conflict, ProblemCodes.TextQuotaUsedUp, "The campaign is for fewer messages than that.").ToResult();
    }

    private static async Task<IResult> Count(Guid id, Call call, Body<CarrierCountsRequest> body, ITextStore texts, ICarrierCountStore counts, RegionTree regions)
    {
        if (await texts.FindAsync(id, call.Aborted) is not { Draft.Mode: TextMode.CarrierSends, Approval: not null })
        {
            return TextProblems.Unknown.ToResult();
        }

        var given = body.Value.Counts!;
        if (given.Count is 0 or > MostCounts)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'counts' must have 1 to {MostCounts} of them.").ToResult();
        }

        var rows = new CarrierCount[given.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var one = given[i];
            if (!regions.TryRead(one.RegionCode, out var city, out var unread))
            {
                return unread.ToResult();
            }

            if (!Rfc3339.TryParse(one.Hour, out var hour) || hour.ToUnixTimeSeconds() % SecondsAnHour != 0)
            {
                return Problem.Invalid(ProblemCodes.FieldInvalid, $"'counts[{i}].hour' must be a full hour, as RFC 3339 has it.").ToResult();
            }

            if (one.Submitted < 0 || one.Delivered < 0 || one.Failed < 0 || one.Delivered + one.Failed > one.Submitted)
            {
                return Problem.Invalid(ProblemCodes.FieldInvalid, $"'counts[{i}]': delivered and failed are of those submitted, and none is below 0.").ToResult();
            }

            rows[i] = new(city.Code, hour.ToUnixTimeSeconds(), one.Submitted, one.Delivered, one.Failed);
        }

        if (rows.DistinctBy(row => (row.City, row.Hour)).Count() < rows.Length)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'counts' has a city and hour twice.").ToResult();
        }

        await counts.PutAsync(id, call.Name, rows, call.Aborted);
        return Results.NoContent();
    }

    private static async Task<IResult> Known(string? after, Call call, PhoneKeys keys, IPhoneKeyStore store, TimeProvider clock)
    {
        var from = default(PhonePseudonym);
        if (after is not null && !PhonePseudonym.TryParse(after, out from))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'after' must be 32 hexadecimal digits.").ToResult();
        }

        if (await keys.FindAsync(ShanghaiDay.Of(clock.GetUtcNow()), call.Aborted) is not { } key)
        {
            return TextProblems.KeyUnknown.ToResult();
        }

        _ = await call.Audit.WriteAsync(key.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), new { carrier = call.Name, after });
        var page = await store.ListKnownAsync(key.Number, from, PageLength, call.Aborted);
        return Results.Json(
            new KnownPhones(key.Number, [.. page.Select(phone => phone.ToString())], page.Count < PageLength ? null : page[^1].ToString(), key.SweptTo is null), ApiJson.Options);
    }

    private static async Task<(TextStanding? Text, Problem? Problem)> RunningAsync(Guid id, TextMode mode, ITextStore texts, TimeProvider clock, CancellationToken cancellationToken) =>
        await texts.FindAsync(id, cancellationToken) is not { } text ? (null, TextProblems.Unknown)
        : text.State == TextFlow.Running && text.Draft.Mode == mode && TextRules.IsDay(text.Draft, ShanghaiDay.Of(clock.GetUtcNow())) ? (text, null)
        : (null, TextProblems.NotRunning);
}
