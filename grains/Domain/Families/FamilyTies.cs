using HealthPass.Kernel.People;

namespace HealthPass.Grains.Families;

/// <summary>
/// Brings the two sides of a holding together. The holding side is written first and taken back last: whatever is cut short in between
/// leaves an entry there alone, which is worth nothing without the member's side, and goes when it is next looked at.
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="clock">The process's clock.</param>
public sealed class FamilyTies(IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Whether somebody may hold somebody, as far as the holding side goes: the other is not asked before there is a consent.</summary>
    /// <param name="holder">Who would hold.</param>
    /// <param name="member">Who would be held.</param>
    /// <returns>What is in the way.</returns>
    public Task<FamilyFault> ForeseeAsync(PersonId holder, PersonId member) => SideOf(holder).Foresee(new(member, default, Guid.NewGuid(), default));

    /// <summary>Ties two people, the member having agreed. The same number again is answered like the first time.</summary>
    /// <param name="holder">Who holds.</param>
    /// <param name="member">Who is held.</param>
    /// <param name="relation">What the member is to the holder.</param>
    /// <param name="birth">The member's date of birth, which may say that it is a child; null where it is not known.</param>
    /// <param name="tie">The number of the holding.</param>
    /// <returns>What is in the way.</returns>
    public async Task<FamilyFault> TieAsync(PersonId holder, PersonId member, FamilyRelation relation, DateOnly? birth, Guid tie)
    {
        var now = clock.GetUtcNow();
        var fault = await SideOf(holder).Hold(new(member, relation, tie, now));
        if (fault != FamilyFault.None)
        {
            return fault;
        }

        var consent = new FamilyHolder(holder, tie, now, FamilyDecisions.ChildUntil(birth, now));
        fault = await SideOf(member).Agree(consent);
        if (fault == FamilyFault.TooManyHolders)
        {
            // Among them may be some whose own side is lost.
            _ = await HoldersAsync(member);
            fault = await SideOf(member).Agree(consent);
        }

        if (fault != FamilyFault.None)
        {
            await SideOf(holder).End(tie);
        }

        return fault;
    }

    /// <summary>Whom somebody holds. What the other side does not know of is gone afterwards.</summary>
    /// <param name="holder">Who holds.</param>
    /// <returns>The members, the oldest first.</returns>
    public async Task<IReadOnlyList<HeldMember>> MembersAsync(PersonId holder)
    {
        var held = new List<HeldMember>();
        foreach (var member in (await SideOf(holder).Lists()).Members)
        {
            var agreed = await AgreedAsync(holder, member);
            var standing = FamilyDecisions.StandingOf(member, agreed, clock.GetUtcNow());
            if (standing == FamilyStanding.Over)
            {
                await EndAsync(holder, member, agreed);
            }
            else
            {
                held.Add(new(member, standing));
            }
        }

        return held;
    }

    /// <summary>Who holds somebody. What the other side does not know of is gone afterwards.</summary>
    /// <param name="member">Who is held.</param>
    /// <returns>The holders, the oldest first.</returns>
    public async Task<IReadOnlyList<FamilyHolder>> HoldersAsync(PersonId member)
    {
        var holders = new List<FamilyHolder>();
        foreach (var holder in (await SideOf(member).Lists()).Holders)
        {
            // The holding side was written before this one: where it is not there, it is not to come either.
            if ((await SideOf(holder.PersonId).Lists()).Members.Any(held => held.PersonId == member))
            {
                holders.Add(holder);
            }
            else
            {
                await SideOf(member).End(holder.Tie);
            }
        }

        return holders;
    }

    /// <summary>Somebody whom a person holds, as both sides have it now.</summary>
    /// <param name="holder">Who holds.</param>
    /// <param name="tie">The number of the holding.</param>
    /// <returns>The member; null where it is over or never was.</returns>
    public async Task<HeldMember?> FindAsync(PersonId holder, Guid tie)
    {
        if (await MemberAsync(holder, tie) is not { } member)
        {
            return null;
        }

        var standing = FamilyDecisions.StandingOf(member, await AgreedAsync(holder, member), clock.GetUtcNow());
        return standing == FamilyStanding.Over ? null : new(member, standing);
    }

    /// <summary>Lets a member go.</summary>
    /// <param name="holder">Who holds, and asks.</param>
    /// <param name="tie">The number of the holding.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> LetGoAsync(PersonId holder, Guid tie)
    {
        if (await MemberAsync(holder, tie) is not { } member)
        {
            return false;
        }

        await EndAsync(holder, member, await AgreedAsync(holder, member));
        return true;
    }

    /// <summary>Takes a consent back.</summary>
    /// <param name="member">Who is held, and asks.</param>
    /// <param name="tie">The number of the holding.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> TakeBackAsync(PersonId member, Guid tie)
    {
        if ((await SideOf(member).Lists()).Holders.FirstOrDefault(held => held.Tie == tie) is not { } holder)
        {
            return false;
        }

        await SideOf(member).End(tie);
        await SideOf(holder.PersonId).End(tie);
        return true;
    }

    /// <summary>Has everybody who holds somebody since before a time ask again.</summary>
    /// <param name="member">Who is held.</param>
    /// <param name="until">The time.</param>
    internal Task AskAgainAsync(PersonId member, DateTimeOffset until) => SideOf(member).AskAgain(until);

    /// <summary>Ends all that somebody has to do with families since before a time, on both sides of each. Repeating it changes nothing.</summary>
    /// <param name="person">Who has left.</param>
    /// <param name="until">The time.</param>
    internal async Task LeaveAsync(PersonId person, DateTimeOffset until)
    {
        var lists = await SideOf(person).Lists();
        foreach (var member in lists.Members.Where(member => member.Since <= until))
        {
            await EndAsync(person, member, await AgreedAsync(person, member));
        }

        foreach (var holder in lists.Holders.Where(holder => holder.Since <= until))
        {
            await SideOf(holder.PersonId).End(holder.Tie);
            await SideOf(person).End(holder.Tie);
        }
    }

    private async Task EndAsync(PersonId holder, FamilyMember member, FamilyHolder? agreed)
    {
        if (agreed is not null)
        {
            await SideOf(member.PersonId).End(agreed.Tie);
        }

        await SideOf(holder).End(member.Tie);
    }

    private IFamilyGrain SideOf(PersonId person) => grains.GetGrain<IFamilyGrain>(person.ToGrainKey());

    private async Task<FamilyMember?> MemberAsync(PersonId holder, Guid tie) => (await SideOf(holder).Lists()).Members.FirstOrDefault(member => member.Tie == tie);

    private async Task<FamilyHolder?> AgreedAsync(PersonId holder, FamilyMember member) =>
        (await SideOf(member.PersonId).Lists()).Holders.FirstOrDefault(known => known.PersonId == holder);
}
