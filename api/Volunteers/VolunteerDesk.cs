using System.Diagnostics.Metrics;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Api.Residents;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Time;
using HealthPass.Node;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Shows;

namespace HealthPass.Api.Volunteers;

/// <summary>
/// What volunteers do for people. Whoever is helped agrees each time: by a code on a phone, or there in person with the document. Nothing is
/// answered that could be asked for again, and what is counted names nobody.
/// </summary>
internal sealed class VolunteerDesk
{
    private readonly IGrainFactory _grains;
    private readonly VolunteerTickets _tickets;
    private readonly EntryTexts _texts;
    private readonly PersonApplications _applications;
    private readonly PersonFinder _finder;
    private readonly Arrivals _arrivals;
    private readonly ChannelTally _tally;
    private readonly PersonPresenter _persons;
    private readonly IHelpLedger _ledger;
    private readonly ICodeIssuer _codes;
    private readonly PrintedDesk _printed;
    private readonly TimeProvider _clock;
    private readonly Counter<long> _helps;
    private readonly Counter<long> _refusals;

    public VolunteerDesk(
        IGrainFactory grains,
        VolunteerTickets tickets,
        EntryTexts texts,
        PersonApplications applications,
        PersonFinder finder,
        Arrivals arrivals,
        ChannelTally tally,
        PersonPresenter persons,
        IHelpLedger ledger,
        ICodeIssuer codes,
        PrintedDesk printed,
        TimeProvider clock,
        IMeterFactory meters)
    {
        (_grains, _tickets, _texts, _applications) = (grains, tickets, texts, applications);
        (_finder, _arrivals, _tally) = (finder, arrivals, tally);
        (_persons, _ledger, _codes, _printed, _clock) = (persons, ledger, codes, printed, clock);
        var meter = meters.Create(NodeMetrics.MeterName);
        _helps = meter.CreateCounter<long>("healthpass.volunteers.helps", "{help}", "People whom volunteers have helped through this process, and codes they printed, since the start.");
        _refusals = meter.CreateCounter<long>(
            "healthpass.volunteers.refused", "{person}", "People whom volunteers could not help through this process, being registered otherwise or too many, since the start.");
    }

    /// <summary>Sends a code to the phone of somebody who is to be helped.</summary>
    public async Task<IResult> AskAsync(HttpContext context, Call call, ApplicationRequest request)
    {
        if (!_applications.TryRead(request, OwnChannels.Volunteer, out var application, out var problem))
        {
            return problem.ToResult();
        }

        if (await SessionAsync(call) is not { } session)
        {
            return VolunteerProblems.SessionNeeded.ToResult();
        }

        return _texts.Take(context)
            ?? await TakeAsync(session, inPerson: false)
            ?? await _texts.SendAsync(
                application, await _finder.FindAsync(application, context.RequestAborted, counts: false), _tickets.Seal(application, session.SessionId, hasPhone: true), PhonePurpose.Volunteer);
    }

    /// <summary>Helps somebody who has read the code to the volunteer.</summary>
    public async Task<IResult> ConfirmAsync(Call call, EntryCode given)
    {
        if (given.Missing() is { } missing)
        {
            return missing.ToResult();
        }

        if (await SessionAsync(call) is not { } session)
        {
            return VolunteerProblems.SessionNeeded.ToResult();
        }

        if (!_tickets.TryOpen(given.Ticket!, session.SessionId, out var ticket, out var application) || !ticket.HasPhone || ticket.Holder is not null
            || await _texts.TryAsync(application.Phone, given) is not { } code)
        {
            return EntryTexts.CodeWrong();
        }

        if (await EnterAsync(application, HelpOf(ticket, session, HelpKind.Applied), call.Aborted) is not { } person)
        {
            return EntryTexts.CodeWrong();
        }

        var answer = await HelpedAsync(person, HelpOf(ticket, session, HelpKind.Shown), session);
        await code.SpendAsync();
        return answer;
    }

    /// <summary>Begins with somebody who has no phone.</summary>
    public async Task<IResult> BeginInPersonAsync(Call call, InPersonRequest request)
    {
        if (!_applications.TryRead(request.Application, OwnChannels.Volunteer, out var application, out var problem, hasPhone: false))
        {
            return problem.ToResult();
        }

        if (await SessionAsync(call) is not { } session)
        {
            return VolunteerProblems.SessionNeeded.ToResult();
        }

        return await TakeAsync(session, inPerson: true)
            ?? Results.Json(
                new InPersonBegun(
                    _tickets.Seal(application, session.SessionId, hasPhone: false), DocumentMask.Mask(application.Document), Rfc3339.Format(_clock.GetUtcNow() + EntryTickets.Validity)),
                ApiJson.Options,
                statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>Helps somebody who has no phone, and agrees in person.</summary>
    public async Task<IResult> ConfirmInPersonAsync(Call call, InPersonConsent consent)
    {
        if (consent.Ticket is null)
        {
            return Problem.Missing("ticket").ToResult();
        }

        if (consent.Present != true)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'present' must be true: the person stands there and agrees, and the document was seen.").ToResult();
        }

        if (await SessionAsync(call) is not { } session)
        {
            return VolunteerProblems.SessionNeeded.ToResult();
        }

        if (!_tickets.TryOpen(consent.Ticket, session.SessionId, out var ticket, out var application) || ticket.HasPhone)
        {
            return VolunteerProblems.TicketInvalid.ToResult();
        }

        return await EnterAsync(application, HelpOf(ticket, session, HelpKind.InPerson), call.Aborted) is { } person
            ? await HelpedAsync(person, HelpOf(ticket, session, HelpKind.Shown), session)
            : await RefusedAsync(session);
    }

    /// <summary>Prints a code for whoever was helped just now.</summary>
    public async Task<IResult> PrintAsync(Call call, HelpPrint given)
    {
        if (given.Ticket is null)
        {
            return Problem.Missing("ticket").ToResult();
        }

        if (await SessionAsync(call) is not { } session)
        {
            return VolunteerProblems.SessionNeeded.ToResult();
        }

        if (!_tickets.TryOpenPrint(given.Ticket, session.SessionId, out var person))
        {
            return VolunteerProblems.TicketInvalid.ToResult();
        }

        // The ticket's own number: however often it is sent, there is one paper.
        var number = EntryTickets.IdOf(EntryTickets.HashOf(given.Ticket));
        var printed = await _printed.IssueAsync(person, channel: null, number);
        if (printed is IStatusCodeHttpResult { StatusCode: StatusCodes.Status201Created })
        {
            await CountAsync(new(number, session.SessionId, session.District, HelpKind.Printed));
        }

        return printed;
    }

    /// <summary>The session in which the volunteer who calls helps, null for none.</summary>
    public Task<VolunteerSession?> SessionAsync(Call call) => _grains.GetGrain<IVolunteerGrain>(call.Name).Current();

    /// <summary>Takes room for one more.</summary>
    /// <returns>Null where there is; else the refusal.</returns>
    public async Task<IResult?> TakeAsync(VolunteerSession session, bool inPerson)
    {
        var answer = await VolunteerOf(session).Take(session.SessionId, Guid.NewGuid(), inPerson);
        if (answer.Fault == VolunteerFault.None)
        {
            return null;
        }

        _refusals.Add(1, new KeyValuePair<string, object?>("why", "limit"));
        return VolunteerProblems.Of(answer, _clock).ToResult();
    }

    /// <summary>The help that a ticket stands for.</summary>
    public static Help HelpOf(VolunteerTicket ticket, VolunteerSession session, HelpKind kind) => new(ticket.Help, session.SessionId, session.District, kind);

    /// <summary>Registers somebody, or finds who is registered so: whoever is gets no further channel by it.</summary>
    /// <returns>The person; null where name, document and phone are registered otherwise.</returns>
    public async Task<PersonView?> EnterAsync(PersonApplication application, Help help, CancellationToken cancellationToken)
    {
        var found = await _finder.ClaimAsync(application, cancellationToken);
        if (found.NeedsCountry)
        {
            return null;
        }

        var grain = _grains.GetGrain<IPersonGrain>(found.Id.ToGrainKey());
        var entry = await grain.Meet(application) switch
        {
            Acquaintance.Nobody or Acquaintance.Left => await grain.Enter(application.Through(OwnChannels.Volunteer), help),
            Acquaintance.Same => new EntryResult(await grain.GetView()),
            _ => new(null),
        };
        if (entry.Person is null)
        {
            return null;
        }

        await _arrivals.SettleAsync(found, application, OwnChannels.Volunteer, entry.IsNew);
        _tally.Count(OwnChannels.Volunteer, ChannelMeasure.Confirmed);
        return entry.Person;
    }

    /// <summary>Counts a help, and answers with what the person is shown.</summary>
    /// <param name="person">The person.</param>
    /// <param name="help">The help as it counts where the person was registered before.</param>
    /// <param name="session">The session.</param>
    public async Task<IResult> HelpedAsync(PersonView person, Help help, VolunteerSession session)
    {
        var kind = help.Kind;
        if (person.Help is { } born && born.HelpId == help.HelpId)
        {
            // Counted with the registration.
            kind = born.Kind;
            Count(kind);
        }
        else
        {
            await CountAsync(help);
        }

        var show = await _codes.ShowAsync(person.PersonId);
        var view = _persons.Present(person);
        return !show.Code.IsNone
            ? Results.Json(
                new HelpResponse(
                    kind.ToWire(), view.MaskedName, view.Colour, view.ReasonCode, view.Reason, view.ReasonEn, view.WhatToDo, view.WhatToDoEn, show.Code.ToString(),
                    Rfc3339.Format(show.IssuedAt), Rfc3339.Format(show.IssuedAt + HealthCodeCipher.Validity),
                    person.Decision.Colour == Colour.Green ? _tickets.SealPrint(person.PersonId, session.SessionId) : null),
                ApiJson.Options,
                statusCode: StatusCodes.Status201Created)
            : Problem.Unavailable(ProblemCodes.StatusUnavailable, "The person is not on this node's board and cannot be asked for now.").ToResult();
    }

    /// <summary>Says that somebody is registered otherwise, and notes that it was tried.</summary>
    public async Task<IResult> RefusedAsync(VolunteerSession session)
    {
        await VolunteerOf(session).Refuse(session.SessionId);
        _refusals.Add(1, new KeyValuePair<string, object?>("why", "registered_otherwise"));
        return VolunteerProblems.NotHere.ToResult();
    }

    private async Task CountAsync(Help help)
    {
        if (await _ledger.AddAsync(help, ShanghaiDay.Of(_clock.GetUtcNow()), CancellationToken.None))
        {
            Count(help.Kind);
        }
    }

    private void Count(HelpKind kind) => _helps.Add(1, new KeyValuePair<string, object?>("kind", kind.ToWire()));

    private IVolunteerGrain VolunteerOf(VolunteerSession session) => _grains.GetGrain<IVolunteerGrain>(session.Account);
}
