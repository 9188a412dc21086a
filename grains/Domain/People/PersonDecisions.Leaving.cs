using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.People;

/// <summary>Decides what becomes of somebody who withdraws (注销), and when what is left goes.</summary>
internal sealed partial class PersonDecisions
{
    // What an official has mistyped as an end is none.
    private static readonly DateTimeOffset Farthest = DateTimeOffset.MaxValue - LeavingTerms.AfterFact;

    /// <summary>Until when anything is kept of somebody who has left; null while a fact has no end yet, or nothing says what the colour was.</summary>
    /// <returns>The time; in the past where there is nothing left.</returns>
    public DateTimeOffset? KeptUntil(PersonState state)
    {
        if (state.LeftAt is not { } left || state.Withheld)
        {
            return null;
        }

        var book = books.Current(state.ChangedAt);
        var until = left + LeavingTerms.AfterFact;
        foreach (var fact in state.Facts)
        {
            if (FactSpan.Of(fact, book.FindRow(fact.ReasonCode), state.Tests).End is not { } over || over > Farthest)
            {
                return null;
            }

            until = Instants.Later(until, over + LeavingTerms.AfterFact);
        }

        return until;
    }

    private Decision<PersonState, PersonFault> Leave(PersonState state, PersonCommand.Leave command, DateTimeOffset now)
    {
        // Repeated, or of a registration that was ended before: the one that is there now was made since.
        if (state.LeftAt is not null || state.AppliedAt != command.AppliedAt)
        {
            return Decision<PersonState, PersonFault>.Nothing;
        }

        var left = new PersonState
        {
            PhoneIndex = new byte[state.PhoneIndex.Length],
            Region = state.Region.UpTo(RegionLevel.County),
            Channel = state.Channel,
            AppliedAt = state.AppliedAt,
            Facts = state.Facts,
            SetAside = state.SetAside,
            Tests = state.Facts.Count > 0 ? state.Tests : [],
            Withheld = state.Withheld,
            Ties = TieDecisions.Bare(state.Ties),
            LeftAt = now,
            NameHash = command.NameHash,
        };
        return Change(state, left, PersonEventKind.ColourChanged, now);
    }

    private Decision<PersonState, PersonFault> ReviewLeft(PersonState state, DateTimeOffset now) =>
        ErasedAt(state) <= now
            ? Change(state, state with { Facts = [], SetAside = [], Tests = [], NameHash = [], Region = state.Region.UpTo(RegionLevel.Province) }, PersonEventKind.ColourChanged, now)
        : state is { Withheld: false, Facts.Count: > 0 } && ColourReviewAt(state) <= now ? Change(state, state, PersonEventKind.ColourChanged, now)
        : Decision<PersonState, PersonFault>.Nothing;

    // Null also where all of it is gone already.
    private DateTimeOffset? ErasedAt(PersonState state) =>
        state.NameHash.Length == 0 && state.Facts.Count == 0 && state.SetAside.Count == 0 && state.Region.Level == RegionLevel.Province ? null : KeptUntil(state);

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
