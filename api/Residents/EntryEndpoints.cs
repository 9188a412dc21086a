using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Channels;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Channels;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;

namespace HealthPass.Api.Residents;

/// <summary>A resident applies or enters on the residents' own page, by a code that is sent to the phone.</summary>
internal static class EntryEndpoints
{
    public static void MapEntry(this RouteGroupBuilder me)
    {
        _ = me.MapPost("/applications", Apply)
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, PersonApplications.Problems)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyTexts, ProblemCodes.ChannelQuotaUsedUp)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TextUnavailable))
            .WithSummary("Apply or enter: a code is sent to the phone (申领, 登录)")
            .WithDescription(
                "202 whether or not somebody is registered: whoever is registered under another name or phone is told so by the text, never here. "
                + "The code is good for ten minutes and five tries, with the ticket of this answer alone. A phone gets a text a minute and ten a day.")
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = me.MapPost("/sessions", Enter)
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong))
            .WithSummary("Give the code back, and be registered and signed in")
            .WithDescription("201 for somebody who is registered since now, 200 for somebody who was. Sets a cookie that no script reads, good for 30 days. A code that is wrong, used, run out or tried too often is answered alike.")
            .Produces<MeResponse>(StatusCodes.Status201Created)
            .Produces<MeResponse>();
    }

    private static async Task<IResult> Apply(
        HttpContext context, Body<ApplicationRequest> body, PersonApplications applications, ChannelQuota quota, EntryTickets tickets, EntryTexts texts, PersonFinder finder)
    {
        if (!applications.TryRead(body.Value, ResidentChannel.Name, out var application, out var problem))
        {
            return problem.ToResult();
        }

        return texts.Take(context)
            ?? (await quota.TakeAsync(application.Channel))?.ToResult()
            ?? await texts.SendAsync(
                application, await finder.FindAsync(application, context.RequestAborted, counts: false), tickets.Seal(application), PhonePurpose.Code);
    }

    private static async Task<IResult> Enter(
        HttpContext context, Body<EntryCode> body, EntryTickets tickets, EntryTexts texts, IGrainFactory grains, PersonFinder finder, Arrivals arrivals, ResidentDoor door,
        MePresenter presenter, ChannelTally tally)
    {
        if (body.Value.Missing() is { } missing)
        {
            return missing.ToResult();
        }

        if (!tickets.TryOpen(body.Value.Ticket!, out var application) || await texts.TryAsync(application.Phone, body.Value) is not { } code)
        {
            return EntryTexts.CodeWrong();
        }

        var found = await finder.ClaimAsync(application, context.RequestAborted);
        if (found.NeedsCountry)
        {
            return EntryTexts.CodeWrong();
        }

        var id = found.Id;
        var entry = await grains.GetGrain<IPersonGrain>(id.ToGrainKey()).Enter(application);
        if (entry.Person is not { } person)
        {
            // Somebody else was registered with the document since the code was sent.
            return EntryTexts.CodeWrong();
        }

        await arrivals.SettleAsync(found, application, application.Channel, entry.IsNew, body.Value.Link);
        var session = code.Id;
        var resident = grains.GetGrain<IResidentGrain>(id.ToGrainKey());
        var expiresAt = await resident.Begin(session);
        await code.SpendAsync();
        tally.Count(application.Channel, ChannelMeasure.Confirmed);
        SessionCookie.OfResidents.Append(context, door.Seal(id, session, expiresAt), expiresAt);
        return Results.Json(
            presenter.Present(person, await resident.Devices(session)), ApiJson.Options,
            statusCode: entry.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
