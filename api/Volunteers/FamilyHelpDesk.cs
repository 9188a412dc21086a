using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Api.Residents;
using HealthPass.Grains.Families;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Volunteers;

/// <summary>Puts somebody who has no phone on the family page of a relative, who agrees by a code.</summary>
internal sealed class FamilyHelpDesk(
    VolunteerDesk desk, VolunteerTickets tickets, EntryTexts texts, PersonApplications applications, PersonFinder finder, FamilyTies ties, IGrainFactory grains)
{
    /// <summary>Sends a code to the relative's phone.</summary>
    public async Task<IResult> AskAsync(HttpContext context, Call call, FamilyHelpRequest request)
    {
        if (!applications.TryRead(request.Member, OwnChannels.Volunteer, out var member, out var problem)
            || !applications.TryRead(request.Holder, OwnChannels.Volunteer, out var holder, out problem))
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

        // From 14 on a child is asked, so that it must be known when that is.
        if (relation.MayBeChild() && DocumentBirth.Of(member.Document) is null)
        {
            return Problem.Invalid(
                ProblemCodes.FieldInvalid, "This document does not say when somebody is born: the relative adds a child who has it on the own page.").ToResult();
        }

        if (await desk.SessionAsync(call) is not { } session)
        {
            return VolunteerProblems.SessionNeeded.ToResult();
        }

        if ((texts.Take(context) ?? await desk.TakeAsync(session, inPerson: false)) is { } refusal)
        {
            return refusal;
        }

        // Nothing is said of either before the relative has agreed.
        var found = await finder.FindAsync(holder, context.RequestAborted, counts: false);
        return await texts.SendAsync(holder, found, tickets.Seal(member, session.SessionId, hasPhone: true, found.Id, relation), PhonePurpose.Family);
    }

    /// <summary>Ties the two by the code.</summary>
    public async Task<IResult> ConfirmAsync(Call call, EntryCode given)
    {
        if (given.Missing() is { } missing)
        {
            return missing.ToResult();
        }

        if (await desk.SessionAsync(call) is not { } session)
        {
            return VolunteerProblems.SessionNeeded.ToResult();
        }

        if (!tickets.TryOpen(given.Ticket!, session.SessionId, out var ticket, out var application)
            || !PersonId.TryParse(ticket.Holder ?? string.Empty, out var holder)
            || await texts.TryAsync(application.Phone, given) is not { } code)
        {
            return EntryTexts.CodeWrong();
        }

        if (await grains.GetGrain<IPersonGrain>(holder.ToGrainKey()).GetRegion() is null)
        {
            return new Problem(
                StatusCodes.Status409Conflict, ProblemCodes.RelativeNotRegistered, "The relative is not registered; help the relative to apply first.").ToResult();
        }

        if (await ties.ForeseeAsync(holder, (await finder.FindAsync(application, call.Aborted)).Id) is not FamilyFault.None and var early)
        {
            return FamilyDesk.Refused(early);
        }

        // By the relative's phone, as on the family page; or as somebody whom a volunteer has registered without any.
        var help = VolunteerDesk.HelpOf(ticket, session, HelpKind.Family);
        var person = await desk.EnterAsync(application, help, call.Aborted);
        if (person is null)
        {
            // Nobody's phone says that such a person agrees: it is limited and watched as what is done in person.
            if (await desk.TakeAsync(session, inPerson: true) is { } full)
            {
                return full;
            }

            person = await desk.EnterAsync(new(application.Document, application.Name, PhoneNumber.None, application.Region, application.Channel), help, call.Aborted);
        }

        if (person is null)
        {
            return await desk.RefusedAsync(session);
        }

        if (await ties.TieAsync(holder, person.PersonId, ticket.Relation, DocumentBirth.Of(application.Document), ticket.Help) is not FamilyFault.None and var fault)
        {
            return FamilyDesk.Refused(fault);
        }

        var answer = await desk.HelpedAsync(person, help, session);
        await code.SpendAsync();
        return answer;
    }
}
