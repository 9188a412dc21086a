using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.Families;
using HealthPass.Grains.People;

namespace HealthPass.Api.Residents;

/// <summary>Puts a family into words.</summary>
internal sealed class FamilyPresenter(PersonPresenter persons)
{
    public MemberItem Present(HeldMember held, PersonView person)
    {
        var isHeld = held.Standing == FamilyStanding.Held;
        return new(
            held.Member.Tie.ToString("N"),
            person.MaskedName,
            held.Member.Relation.ToWire(),
            isHeld ? "held" : "needs_consent",
            isHeld ? persons.Present(person).Colour : null);
    }

    public static HolderItem Present(FamilyHolder holder, PersonView person) => new(holder.Tie.ToString("N"), person.MaskedName, Rfc3339.Format(holder.Since));

    public MemberResponse Detail(FamilyMember member, PersonView view)
    {
        var person = persons.Present(view);
        return new(
            member.Tie.ToString("N"),
            person.MaskedName,
            member.Relation.ToWire(),
            person.Colour,
            person.ReasonCode,
            person.Reason,
            person.ReasonEn,
            person.Since,
            person.Until,
            person.WhatToDo,
            person.WhatToDoEn);
    }
}
