using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Globalization;
using HealthPass.Api.Channels;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Residents;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Node;

namespace HealthPass.Api.Residents;

/// <summary>What residents ask for about their families.</summary>
internal sealed class FamilyDesk
{
    private const int OldestAge = 130;

    private readonly IGrainFactory _grains;
    private readonly FamilyTies _ties;
    private readonly FamilyTickets _tickets;
    private readonly EntryTexts _texts;
    private readonly PersonApplications _applications;
    private readonly PersonFinder _finder;
    private readonly Arrivals _arrivals;
    private readonly FamilyPresenter _presenter;
    private readonly ShowEndpoint _shows;
    private readonly ChannelQuota _quota;
    private readonly ChannelTally _tally;
    private readonly TimeProvider _clock;
    private readonly Counter<long> _changes;

    public FamilyDesk(
        IGrainFactory grains,
        FamilyTies ties,
        FamilyTickets tickets,
        EntryTexts texts,
        PersonApplications applications,
        PersonFinder finder,
        Arrivals arrivals,
        FamilyPresenter presenter,
        ShowEndpoint shows,
        ChannelQuota quota,
        ChannelTally tally,
        TimeProvider clock,
        IMeterFactory meters)
    {
        (_quota, _tally, _clock) = (quota, tally, clock);
        (_grains, _ties, _tickets, _texts) = (grains, ties, tickets, texts);
        (_applications, _finder, _arrivals, _presenter, _shows) = (applications, finder, arrivals, presenter, shows);
        _changes = meters.Create(NodeMetrics.MeterName).CreateCounter<long>(
            "healthpass.family.changes", "{change}", "Members that were taken into families, let go, or went by themselves, since the start.");
    }

    /// <summary>Whom the resident holds, and who holds the resident.</summary>
    public async Task<IResult> ListAsync(PersonId resident) => Results.Json(await ReadAsync(resident), ApiJson.Options);

    /// <summary>The same, for a copy.</summary>
    public async Task<FamilyList> ReadAsync(PersonId resident)
    {
        var members = new List<MemberItem>();
        foreach (var held in await _ties.MembersAsync(resident))
        {
            if (await ViewAsync(held.Member.PersonId) is { } view)
            {
                members.Add(_presenter.Present(held, view));
            }
        }

        var holders = new List<HolderItem>();
        foreach (var holder in await _ties.HoldersAsync(resident))
        {
            if (await ViewAsync(holder.PersonId) is { } view)
            {
                holders.Add(FamilyPresenter.Present(holder, view));
            }
        }

        return new(members, holders);
    }

    /// <summary>Sends a code to the member's phone.</summary>
    public async Task<IResult> ApplyAsync(HttpContext context, PersonId resident, MemberRequest request)
    {
        if (!_applications.TryRead(request.Application, ResidentChannel.Name, out var application, out var problem))
        {
            return problem.ToResult();
        }

        if (request.Relation is null)
        {
            return Problem.Missing("relation").ToResult();
        }

        if (!FamilyRelations.TryParse(request.Relation, out var relation))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'relation' must be child, parent, spouse, grandparent, grandchild or other.").ToResult();
        }

        // Of a child whose document does not say it: from 14 on the child is asked.
        var birth = DocumentBirth.Of(application.Document);
        if (birth is null && relation.MayBeChild() && !TryReadBirth(request.BirthDate, out birth, out problem))
        {
            return problem.ToResult();
        }

        if ((_texts.Take(context) ?? (await _quota.TakeAsync(application.Channel))?.ToResult()) is { } refusal)
        {
            return refusal;
        }

        // No text goes out for what could not be in the end; what is said of it is of the resident's own side alone.
        var found = await _finder.FindAsync(application, context.RequestAborted, counts: false);
        return await _ties.ForeseeAsync(resident, found.Id) is not FamilyFault.None and var fault
            ? Refused(fault)
            : await _texts.SendAsync(application, found, _tickets.Seal(application, resident, relation, birth), PhonePurpose.Family);
    }

    /// <summary>Takes the member in by the code.</summary>
    public async Task<IResult> AddAsync(PersonId resident, EntryCode given, CancellationToken cancellationToken)
    {
        if (given.Missing() is { } missing)
        {
            return missing.ToResult();
        }

        if (!_tickets.TryOpen(given.Ticket!, resident, out var application, out var relation, out var birth) || await _texts.TryAsync(application.Phone, given) is not { } code)
        {
            return EntryTexts.CodeWrong();
        }

        var found = await _finder.ClaimAsync(application, cancellationToken);
        if (found.NeedsCountry)
        {
            return EntryTexts.CodeWrong();
        }

        var member = found.Id;
        if (await _ties.ForeseeAsync(resident, member) is not FamilyFault.None and var early)
        {
            return Refused(early);
        }

        // By proxy where the member is not registered yet.
        var entry = await _grains.GetGrain<IPersonGrain>(member.ToGrainKey()).Enter(application);
        if (entry.Person is not { } person)
        {
            return EntryTexts.CodeWrong();
        }

        await _arrivals.SettleAsync(found, application, application.Channel, entry.IsNew);
        var tie = code.Id;
        var fault = await _ties.TieAsync(resident, member, relation, birth, tie);
        if (fault != FamilyFault.None)
        {
            return Refused(fault);
        }

        await code.SpendAsync();
        _tally.Count(application.Channel, ChannelMeasure.Confirmed);
        Count("held");
        return await _ties.FindAsync(resident, tie) is { } held
            ? Results.Json(_presenter.Present(held, person), ApiJson.Options, statusCode: StatusCodes.Status201Created)
            : Unknown();
    }

    /// <summary>A member's colour, and what there is to do about it.</summary>
    public async Task<IResult> GetAsync(PersonId resident, Guid tie) =>
        await _ties.FindAsync(resident, tie) is not { } held ? Unknown()
        : held.Standing != FamilyStanding.Held ? NeedsConsent()
        : await ViewAsync(held.Member.PersonId) is { } view ? Results.Json(_presenter.Detail(held.Member, view), ApiJson.Options)
        : Unknown();

    /// <summary>Shows a member's code, which the member's side agrees to at this moment.</summary>
    public async Task ShowAsync(HttpContext context, PersonId resident, Guid tie)
    {
        HeldMember? found;
        try
        {
            found = await _ties.FindAsync(resident, tie);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            await Problem.Unavailable(ProblemCodes.StatusUnavailable, "The member cannot be asked for now.").WriteAsync(context);
            return;
        }

        if (found is not { } held)
        {
            await Unknown().ExecuteAsync(context);
        }
        else if (held.Standing != FamilyStanding.Held)
        {
            await NeedsConsent().ExecuteAsync(context);
        }
        else
        {
            await _shows.ShowAsync(context, held.Member.PersonId, ResidentChannel.Name);
        }
    }

    /// <summary>Lets a member go.</summary>
    public async Task<IResult> LetGoAsync(PersonId resident, Guid tie)
    {
        if (await _ties.LetGoAsync(resident, tie))
        {
            Count("let_go");
        }

        return Results.NoContent();
    }

    /// <summary>Takes a consent back.</summary>
    public async Task<IResult> TakeBackAsync(PersonId resident, Guid tie)
    {
        if (await _ties.TakeBackAsync(resident, tie))
        {
            Count("taken_back");
        }

        return Results.NoContent();
    }

    private bool TryReadBirth(string? text, out DateOnly? birth, [NotNullWhen(false)] out Problem? problem)
    {
        var today = ShanghaiDay.Of(_clock.GetUtcNow());
        birth = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today && day.Year > today.Year - OldestAge
            ? day
            : null;
        problem = text is null ? Problem.Missing("birthDate")
            : birth is null ? Problem.Invalid(ProblemCodes.FieldInvalid, "'birthDate' must be a date of birth, as yyyy-MM-dd.")
            : null;
        return problem is null;
    }

    private void Count(string what) => _changes.Add(1, new KeyValuePair<string, object?>("what", what));

    private Task<PersonView?> ViewAsync(PersonId person) => _grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView();

    private static IResult Unknown() => Problem.NotFound(ProblemCodes.MemberUnknown, "The resident holds no such member.").ToResult();

    private static IResult NeedsConsent() =>
        new Problem(StatusCodes.Status409Conflict, ProblemCodes.MemberNeedsConsent, "The member has to be asked first, by a code to the member's phone.").ToResult();

    /// <summary>Why somebody cannot be held.</summary>
    internal static IResult Refused(FamilyFault fault)
    {
        var (code, detail) = fault switch
        {
            FamilyFault.IsSelf => (ProblemCodes.MemberIsSelf, "Nobody is a member of the own family."),
            FamilyFault.TooManyMembers => (ProblemCodes.TooManyMembers, "A resident holds up to five members."),
            _ => (ProblemCodes.TooManyHolders, "Up to three hold one member."),
        };
        return new Problem(StatusCodes.Status409Conflict, code, detail).ToResult();
    }
}
