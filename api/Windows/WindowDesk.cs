using HealthPass.Api.Access;
using HealthPass.Api.Channels;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Api.Residents;
using HealthPass.Grains.Channels;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;

namespace HealthPass.Api.Windows;

/// <summary>
/// Lets people apply in an application window (申领窗口). It knows no cookie: whoever embeds it could make a browser send one. What it does takes a code
/// that is typed off a phone, so that nobody is made to click anything into being.
/// </summary>
internal sealed class WindowDesk(
    ChannelTermsBoard terms,
    ChannelQuota quota,
    ChannelTally tally,
    PersonApplications applications,
    WindowTickets tickets,
    EntryTexts texts,
    PersonFinder finder,
    Arrivals arrivals,
    IGrainFactory grains,
    ResidentDoor door,
    MePresenter presenter)
{
    public IResult Get(string channel) => terms.FindWindow(channel) is { } window
        ? Results.Json(new WindowView(window.Channel, window.Origins), ApiJson.Options)
        : Unknown();

    /// <summary>Sends the code of an application.</summary>
    public async Task<IResult> ApplyAsync(HttpContext context, string channel, ApplicationRequest request)
    {
        if (terms.FindWindow(channel) is null)
        {
            return Unknown();
        }

        context.Features.Set(new CountedChannel(channel));
        if (!applications.TryRead(request, channel, out var application, out var problem))
        {
            return problem.ToResult();
        }

        return texts.Take(context)
            ?? (await quota.TakeAsync(channel))?.ToResult()
            ?? await texts.SendAsync(
                application, await finder.FindAsync(application, context.RequestAborted, counts: false), tickets.Seal(application, channel), PhonePurpose.Window);
    }

    /// <summary>Registers whoever gives the code back, through the channel; whoever was registered stays as before.</summary>
    public async Task<IResult> ConfirmAsync(HttpContext context, string channel, EntryCode given)
    {
        if (terms.FindWindow(channel) is null)
        {
            return Unknown();
        }

        context.Features.Set(new CountedChannel(channel));
        if (given.Missing() is { } missing)
        {
            return missing.ToResult();
        }

        if (!tickets.TryOpen(given.Ticket!, channel, out var application) || await texts.TryAsync(application.Phone, given) is not { } code)
        {
            return EntryTexts.CodeWrong();
        }

        var found = await finder.ClaimAsync(application, context.RequestAborted);
        if (found.NeedsCountry)
        {
            return EntryTexts.CodeWrong();
        }

        var grain = grains.GetGrain<IPersonGrain>(found.Id.ToGrainKey());
        var isNew = await grain.GetRegion() is null
            && (await grain.Apply(new(application.Document, application.Name, application.Phone, application.Region, channel))).Outcome == ApplicationOutcome.Registered;

        // The own page may show whoever has shown the phone; the channel may show those alone who are registered through it.
        if ((await grain.Enter(application)).Person is not { } person)
        {
            return EntryTexts.CodeWrong();
        }

        await arrivals.SettleAsync(found, application, channel, isNew, given.Link);
        await code.SpendAsync();
        tally.Count(channel, ChannelMeasure.Confirmed);
        return Results.Json(new WindowDone(person.MaskedName, tickets.SealHandOver(found.Id, code.Id)), ApiJson.Options);
    }

    /// <summary>Signs whoever comes from a window in on the own page, once.</summary>
    public async Task<IResult> HandOverAsync(HttpContext context, string? ticket)
    {
        if (ticket is null)
        {
            return Problem.Missing("ticket").ToResult();
        }

        if (!tickets.TryOpenHandOver(ticket, out var id, out var session))
        {
            return Ended();
        }

        var resident = grains.GetGrain<IResidentGrain>(id.ToGrainKey());
        if (await resident.Devices(session) > 0 || await grains.GetGrain<IPersonGrain>(id.ToGrainKey()).GetView() is not { } person)
        {
            return Ended();
        }

        var expiresAt = await resident.Begin(session);
        SessionCookie.OfResidents.Append(context, door.Seal(id, session, expiresAt), expiresAt);
        return Results.Json(presenter.Present(person, await resident.Devices(session)), ApiJson.Options);
    }

    private static IResult Unknown() => Problem.NotFound(ProblemCodes.WindowUnknown, "No channel of this name has an application window.").ToResult();

    private static IResult Ended() => new Problem(
        StatusCodes.Status409Conflict, ProblemCodes.HandOverEnded, "What was brought along was used, or is older than five minutes: enter by a code to the phone.").ToResult();
}
