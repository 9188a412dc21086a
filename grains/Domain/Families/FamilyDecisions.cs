using HealthPass.Grains.Kept;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Families;

/// <summary>Decides about one side of a family, and about both together: pure functions of the states, the command and the time.</summary>
internal static class FamilyDecisions
{
    /// <summary>The most whom one person holds.</summary>
    public const int MostMembers = 5;

    /// <summary>The most who hold one person.</summary>
    public const int MostHolders = 3;

    /// <summary>From this age on a person is asked.</summary>
    public const int AgeOfConsent = 14;

    /// <summary>
    /// How long the holding side waits for the member's side. Longer than the ticket that a consent is finished with is good: what has
    /// not come by then never comes.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static Decision<FamilyState, FamilyFault> Decide(FamilyState state, PersonId self, FamilyCommand command, DateTimeOffset now) => command switch
    {
        FamilyCommand.Hold hold => Hold(state, self, hold.Member, now),
        FamilyCommand.Agree agree => Agree(state, self, agree.Holder, now),
        FamilyCommand.AskAgain again => AskAgain(state, again.Until, now),
        FamilyCommand.End end => End(state, end.Tie, now),
        _ => Decision<FamilyState, FamilyFault>.Nothing,
    };

    /// <summary>What a holding is worth.</summary>
    /// <param name="member">What the holding side has.</param>
    /// <param name="agreed">What the member's side has of the same holder.</param>
    /// <param name="now">The time.</param>
    public static FamilyStanding StandingOf(FamilyMember member, FamilyHolder? agreed, DateTimeOffset now) =>
        agreed?.Tie == member.Tie ? (agreed.Until <= now ? FamilyStanding.NeedsConsent : FamilyStanding.Held)
        : now < member.Since + Patience ? FamilyStanding.NeedsConsent
        : FamilyStanding.Over;

    /// <summary>Until when somebody is not asked, null for somebody who is.</summary>
    /// <param name="birth">The date of birth, null where the document does not say it: then the person is asked.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? ChildUntil(DateOnly? birth, DateTimeOffset now) =>
        birth is { } day && new DateTimeOffset(day.AddYears(AgeOfConsent).ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset) is var until && until > now ? until : null;

    public static SealInput InputOf(PersonId id, FamilyState state)
    {
        var input = new SealInput().Add(id.ToBytes()).Add((long)state.Version).Add(state.ChangedAt).Add(state.Members.Count);
        foreach (var member in state.Members)
        {
            _ = input.Add(member.PersonId.ToBytes()).Add((long)member.Relation).Add(member.Tie).Add(member.Since);
        }

        _ = input.Add(state.Holders.Count);
        foreach (var holder in state.Holders)
        {
            _ = input.Add(holder.PersonId.ToBytes()).Add(holder.Tie).Add(holder.Since).Add(holder.Until);
        }

        return input;
    }

    // The same tie again is the same call sent again; another one with the same person is a consent given anew, which takes no more room.
    private static Decision<FamilyState, FamilyFault> Hold(FamilyState state, PersonId self, FamilyMember member, DateTimeOffset now)
    {
        if (member.PersonId == self)
        {
            return FamilyFault.IsSelf;
        }

        if (state.Members.Exists(known => known.Tie == member.Tie))
        {
            return Decision<FamilyState, FamilyFault>.Nothing;
        }

        var others = state.Members.FindAll(known => known.PersonId != member.PersonId);
        return others.Count >= MostMembers
            ? FamilyFault.TooManyMembers
            : Decision<FamilyState, FamilyFault>.To(state with { Members = [.. others, member with { Since = now }] }, now);
    }

    private static Decision<FamilyState, FamilyFault> Agree(FamilyState state, PersonId self, FamilyHolder holder, DateTimeOffset now)
    {
        if (holder.PersonId == self)
        {
            return FamilyFault.IsSelf;
        }

        if (state.Holders.Exists(known => known.Tie == holder.Tie))
        {
            return Decision<FamilyState, FamilyFault>.Nothing;
        }

        var others = state.Holders.FindAll(known => known.PersonId != holder.PersonId);
        return others.Count >= MostHolders
            ? FamilyFault.TooManyHolders
            : Decision<FamilyState, FamilyFault>.To(state with { Holders = [.. others, holder with { Since = now }] }, now);
    }

    // A consent that is to be given anew is one that has run out.
    private static Decision<FamilyState, FamilyFault> AskAgain(FamilyState state, DateTimeOffset until, DateTimeOffset now)
    {
        var holders = state.Holders.ConvertAll(holder => holder.Since <= until && !(holder.Until <= until) ? holder with { Until = until } : holder);
        return holders.SequenceEqual(state.Holders) ? Decision<FamilyState, FamilyFault>.Nothing : Decision<FamilyState, FamilyFault>.To(state with { Holders = holders }, now);
    }

    private static Decision<FamilyState, FamilyFault> End(FamilyState state, Guid tie, DateTimeOffset now)
    {
        var next = state with { Members = state.Members.FindAll(member => member.Tie != tie), Holders = state.Holders.FindAll(holder => holder.Tie != tie) };
        return next.Members.Count == state.Members.Count && next.Holders.Count == state.Holders.Count
            ? Decision<FamilyState, FamilyFault>.Nothing
            : Decision<FamilyState, FamilyFault>.To(next, now);
    }
}
