using System.Security.Cryptography;
using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.Texts;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.People;

/// <summary>
/// Decides what becomes of a person: a pure function of the state, the command and the time, which is never before the state's.
/// </summary>
internal sealed partial class PersonDecisions(RuleBooks books)
{
    /// <summary>
    /// The most facts that are kept. At the bound the oldest of those that were withdrawn make room, then of those that have ended,
    /// since they colour nobody; when all others stand, one more is refused.
    /// </summary>
    public const int MaxFacts = 64;

    /// <summary>The most tests that are kept, and always those that ended a kept fact, and the last negative one.</summary>
    public const int MaxTests = 100;

    /// <summary>The most events that are kept; the oldest is dropped.</summary>
    public const int MaxEvents = 20;

    /// <summary>The most wrong names a day, through all channels.</summary>
    public const int MaxWrongNames = 5;

    /// <summary>The most codes a day.</summary>
    public const int MaxCodes = 5;

    /// <summary>How often a code may be tried.</summary>
    public const int MaxTries = OneTimeCode.MaxTries;

    /// <summary>The most channels that are bound beside that of the application; the one that was bound first makes room.</summary>
    public const int MaxChannels = 16;

    /// <summary>The most corrections that are kept; the oldest is dropped.</summary>
    public const int MaxCorrections = 20;

    /// <summary>The most corrections a day that a person makes alone: each leaves an event, and events tell of facts as well.</summary>
    public const int MaxOwnCorrections = 5;

    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan CodeValidity = OneTimeCode.Validity;

    /// <summary>How long a printed code is good.</summary>
    public static readonly TimeSpan PrintedValidity = TimeSpan.FromDays(7);

    /// <summary>Decides.</summary>
    public Decision<PersonState, PersonFault> Decide(PersonState state, PersonCommand command, DateTimeOffset now) => command switch
    {
        PersonCommand.Register register => Register(state, register, now),
        _ when state.Version == 0 => PersonFault.NotRegistered,
        PersonCommand.AddFact add => AddFact(state, add, now),
        PersonCommand.WithdrawFacts withdraw => WithdrawFacts(state, withdraw, now),
        PersonCommand.Restore restore => Restore(state, restore, now),
        PersonCommand.Leave leave => Leave(state, leave, now),
        PersonCommand.NameTried name => NameTried(state, name.IsRight, now),
        PersonCommand.Join join => TieDecisions.Join(state, join, now),
        PersonCommand.Review when state.LeftAt is not null => ReviewLeft(state, now),
        _ when state.LeftAt is not null => PersonFault.NotRegistered,
        PersonCommand.SendCode send => SendCode(state, send, now),
        PersonCommand.TryCode attempt => TryCode(state, attempt, now),
        PersonCommand.Bind bind => Bind(state, bind.Channel, now),
        PersonCommand.IssuePrinted issue => IssuePrinted(state, issue.Code, now),
        PersonCommand.EndPrinted => EndPrinted(state, now),
        PersonCommand.Correct correct => Correct(state, correct, now),
        PersonCommand.LinkDocument link => TieDecisions.Link(state, link.Document, now),
        PersonCommand.UnlinkDocument unlink => TieDecisions.Unlink(state, unlink.Document, now),
        _ when state.Withheld => Decision<PersonState, PersonFault>.Nothing,
        _ => ReviewAt(state) <= now ? Change(state, state, PersonEventKind.ColourChanged, now) : Decision<PersonState, PersonFault>.Nothing,
    };

    /// <summary>From when the colour must be decided anew; a new edition of the rule book does that too, as people are read.</summary>
    public DateTimeOffset? ReviewAt(PersonState state) =>
        state.LeftAt is null ? ColourReviewAt(state)
        : state.Facts.Count == 0 ? ErasedAt(state)
        : Sooner(ColourReviewAt(state), ErasedAt(state));

    private DateTimeOffset? ColourReviewAt(PersonState state)
    {
        if (state.Decision is not { } decision)
        {
            return null;
        }

        var edition = books.Editions.FirstOrDefault(book => book.Edition == decision.Edition);
        var change = books.NextChange(edition?.EffectiveFrom ?? DateTimeOffset.MinValue);
        return decision.ReviewAt is { } review && (change is null || review < change) ? review : change;
    }

    private Decision<PersonState, PersonFault> Register(PersonState state, PersonCommand.Register command, DateTimeOffset now)
    {
        if (state.IsRegistered)
        {
            return PersonFault.AlreadyRegistered;
        }

        // Of somebody who comes back what was decided about the document stands: by leaving nobody turns green.
        var registered = new PersonState
        {
            Facts = state.Facts,
            SetAside = state.SetAside,
            Tests = state.Tests,
            Withheld = state.Withheld,
            SealedProfile = command.SealedProfile,
            PhoneIndex = command.PhoneIndex,
            NameMask = command.Mask.Packed,
            Region = command.Region,
            Channel = command.Channel,

            // Never that of the registration before, by which that one is ended and no other.
            AppliedAt = state.LeftAt is { } left ? Instants.Later(now, left.AddTicks(1)) : now,
            Ties = state.Ties,
            Help = command.Help,
        };
        return Change(state, registered, PersonEventKind.Applied, now);
    }

    // When there were too many, right and wrong are answered alike.
    private static Decision<PersonState, PersonFault> NameTried(PersonState state, bool isRight, DateTimeOffset now)
    {
        var access = state.Access ?? PersonAccess.None;
        var today = ShanghaiDay.Of(now).DayNumber;
        var wrong = access.WrongNamesDay == today ? access.WrongNames : 0;
        return wrong >= MaxWrongNames ? PersonFault.NameLimited
            : isRight ? Decision<PersonState, PersonFault>.Nothing
            : Decision<PersonState, PersonFault>.To(state with { Access = access with { WrongNamesDay = today, WrongNames = wrong + 1 } }, now);
    }

    private static Decision<PersonState, PersonFault> SendCode(PersonState state, PersonCommand.SendCode command, DateTimeOffset now)
    {
        if (state.IsBoundTo(command.Channel))
        {
            return PersonFault.AlreadyBound;
        }

        var access = state.Access ?? PersonAccess.None;
        var today = ShanghaiDay.Of(now).DayNumber;
        var sent = access.CodesDay == today ? access.Codes : 0;
        return sent >= MaxCodes
            ? PersonFault.TooManyCodes
            : Decision<PersonState, PersonFault>.To(
                state with { Access = access with { Binding = new(command.Channel, command.Hash, now + CodeValidity, MaxTries), CodesDay = today, Codes = sent + 1 } }, now);
    }

    private static Decision<PersonState, PersonFault> TryCode(PersonState state, PersonCommand.TryCode command, DateTimeOffset now)
    {
        if (state.IsBoundTo(command.Channel))
        {
            return PersonFault.AlreadyBound;
        }

        if (state.Access is not { Binding: { } binding } access || binding.Channel != command.Channel || binding.ExpiresAt <= now || binding.TriesLeft == 0)
        {
            return PersonFault.CodeWrong;
        }

        return Decision<PersonState, PersonFault>.To(
            state with
            {
                Access = CryptographicOperations.FixedTimeEquals(binding.Hash, command.Hash)
                    ? WithChannel(access with { Binding = null }, command.Channel)
                    : access with { Binding = binding with { TriesLeft = binding.TriesLeft - 1 } },
            },
            now);
    }

    private static Decision<PersonState, PersonFault> Bind(PersonState state, string channel, DateTimeOffset now) => state.IsBoundTo(channel)
        ? Decision<PersonState, PersonFault>.Nothing
        : Decision<PersonState, PersonFault>.To(state with { Access = WithChannel(state.Access ?? PersonAccess.None, channel) }, now);

    private static PersonAccess WithChannel(PersonAccess access, string channel) => access with { Channels = [.. access.Channels.TakeLast(MaxChannels - 1), channel] };

    // The same number again is the same call sent again. The code says whole seconds, and is not to begin in the future.
    private static Decision<PersonState, PersonFault> IssuePrinted(PersonState state, Guid code, DateTimeOffset now)
    {
        if (state.Withheld || state.Decision?.Colour != Colour.Green)
        {
            return PersonFault.NotGreen;
        }

        var from = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        return state.Printed?.Code == code
            ? Decision<PersonState, PersonFault>.Nothing
            : Decision<PersonState, PersonFault>.To(state with { Printed = new(code, from, from + PrintedValidity) }, now);
    }

    private static Decision<PersonState, PersonFault> EndPrinted(PersonState state, DateTimeOffset now) =>
        state.Printed is null ? Decision<PersonState, PersonFault>.Nothing : Decision<PersonState, PersonFault>.To(state with { Printed = null }, now);

    // The paper bears the name as it was, and the code that is on its way went to the phone as it was.
    private static Decision<PersonState, PersonFault> Correct(PersonState state, PersonCommand.Correct command, DateTimeOffset now)
    {
        var today = ShanghaiDay.Of(now);
        if (command.Own && state.Corrections.Count(made => made.IsOwn && ShanghaiDay.Of(made.At) == today) >= MaxOwnCorrections)
        {
            return PersonFault.TooManyCorrections;
        }

        var corrected = state with
        {
            SealedProfile = command.SealedProfile,
            PhoneIndex = command.PhoneIndex,
            NameMask = command.Mask.Packed,
            Region = command.Region,
            Printed = command.Mask.Packed == state.NameMask ? state.Printed : null,
            Access = command.PhoneIndex.AsSpan().SequenceEqual(state.PhoneIndex) ? state.Access : state.Access is { } access ? access with { Binding = null } : null,
            Corrections = state.Corrections.WithNewest(new(now, command.Before, command.After, command.Own), MaxCorrections),
        };

        // It says nothing of facts, and so decides no colour: one that seals alone vouch for stays as well.
        return Decision<PersonState, PersonFault>.To(
            corrected with { Events = state.Events.WithNewest(new(now, PersonEventKind.Corrected, state.Decision!.Colour, state.Decision.ReasonCode), MaxEvents) }, now);
    }

    private Decision<PersonState, PersonFault> AddFact(PersonState state, PersonCommand.AddFact command, DateTimeOffset now)
    {
        // Whoever has left does not get away by that from what is decided about the document.
        if (state.LeftAt is null && !command.Scope.Contains(state.Region))
        {
            return PersonFault.OutOfScope;
        }

        var added = command.Fact;
        if (state.Facts.Exists(known => known.FactId == added.FactId))
        {
            return Decision<PersonState, PersonFault>.Nothing;
        }

        // The node on which it was approved may be ahead of this one.
        var at = Instants.Later(now, added.AddedAt);
        var book = books.Current(at);
        List<Fact> facts = [.. state.Facts, added];
        facts = facts.Trimmed(MaxFacts, fact => ReferenceEquals(fact, added) ? null : OverSince(fact, book, state.Tests, at));
        return facts.Count > MaxFacts
            ? PersonFault.TooManyFacts
            : Change(state, state with { Facts = facts, Withheld = false }, PersonEventKind.FactAdded, at);
    }

    private Decision<PersonState, PersonFault> WithdrawFacts(PersonState state, PersonCommand.WithdrawFacts command, DateTimeOffset now)
    {
        var facts = state.Facts.ConvertAll(fact =>
            fact.AssignmentId == command.AssignmentId && fact.WithdrawnAt is null ? fact with { WithdrawnAt = now, Withdrawal = command.Approval } : fact);
        return facts.SequenceEqual(state.Facts)
            ? Decision<PersonState, PersonFault>.Nothing
            : Change(state, state with { Facts = facts }, PersonEventKind.FactWithdrawn, now);
    }

    // What seals vouch for counts, and of what the row of the directory said last the severer: a fact that was taken out of the
    // state would else have set somebody free.
    private Decision<PersonState, PersonFault> Restore(PersonState state, PersonCommand.Restore command, DateTimeOffset now)
    {
        var evidence = (List<Fact>)[.. command.SetAside, .. state.SetAside.Take(MaxFacts)];
        var kept = state with
        {
            Facts = [.. command.Facts],
            SetAside = [.. evidence.Take(MaxFacts)],
            Tests = [],
            Withheld = false,
            Decision = null,
            Printed = null,
            LeftAt = command.LeftAt,
            Ties = command.Ties,
            Help = command.Help,
        };
        var restored = Change(kept, kept, PersonEventKind.Restored, now);
        if (command.Withheld && restored.Next!.Decision!.Colour == Colour.Green)
        {
            return restored with { Next = restored.Next with { Withheld = true } };
        }

        return command.LastSealed is { } last && last.Colour > restored.Next!.Decision!.Colour
            ? restored with { Next = restored.Next with { Decision = last with { Since = now, Edition = restored.Next.Decision.Edition } } }
            : restored;
    }

    /// <summary>What the facts and tests of a state say at the time of its last change, whatever decision is stored with them.</summary>
    public PersonState Redecided(PersonState state)
    {
        var at = state.ChangedAt;
        return state with { Decision = ColourRules.Decide(books.Current(at), state.Facts, state.Tests, state.AppliedAt, at) };
    }

    /// <summary>The decision that a row of the directory stands for, as far as it tells.</summary>
    public ColourDecision DecisionOf(DirectoryEntry row)
    {
        var code = books.Editions.SelectMany(book => book.Rows).FirstOrDefault(known => known.Number == row.Reason)?.Code ?? string.Empty;
        return new(row.Colour, row.Reason, code, DateTimeOffset.UnixEpoch, null, null, string.Empty, null);
    }

    private Decision<PersonState, PersonFault> Change(PersonState before, PersonState next, PersonEventKind kind, DateTimeOffset at)
    {
        var book = books.Current(at);
        var tests = TestsThatCount(next, book, at);
        var decision = ColourRules.Decide(book, next.Facts, tests, next.AppliedAt, at);
        if (next.LeftAt is not null)
        {
            // What happens to a document is no story of anybody's.
            return Decision<PersonState, PersonFault>.To(next with { Tests = tests, Decision = decision }, at);
        }

        var isNew = before.Decision is not { } known || known.Colour != decision.Colour || known.ReasonCode != decision.ReasonCode;
        var events = kind != PersonEventKind.ColourChanged || isNew
            ? before.Events.WithNewest(new(at, kind, decision.Colour, decision.ReasonCode), MaxEvents)
            : before.Events;

        // Only somebody green has a printed code, and one that was ended stays so, whatever the colour is later.
        var printed = decision.Colour == Colour.Green ? next.Printed : null;
        return Decision<PersonState, PersonFault>.To(next with { Tests = tests, Decision = decision, Events = events, Printed = printed }, at);
    }

    // Withdrawn ones go before those that ended by themselves.
    private static (int Order, DateTimeOffset At)? OverSince(Fact fact, RuleBook book, IReadOnlyList<TestResult> tests, DateTimeOffset at) =>
        fact.WithdrawnAt is { } withdrawn && withdrawn <= at ? (0, withdrawn)
        : FactSpan.Of(fact, book.FindRow(fact.ReasonCode), tests).End is { } end && end <= at ? (1, end)
        : null;

    // A test that ended a fact stays as long as the fact: without it the fact would seem to have ended later, or not at all.
    private static List<TestResult> TestsThatCount(PersonState state, RuleBook book, DateTimeOffset at)
    {
        if (state.Tests.Count <= MaxTests)
        {
            return state.Tests;
        }

        var ends = state.Facts.Select(fact => FactSpan.Of(fact, book.FindRow(fact.ReasonCode), state.Tests).End).ToHashSet();
        var last = state.Tests.Where(test => test.Negative && test.SampledAt <= at).MaxBy(test => test.SampledAt);
        return state.Tests.Trimmed<TestResult, DateTimeOffset>(
            MaxTests, test => test.SampledAt > at || ReferenceEquals(test, last) || (test.Negative && ends.Contains(test.SampledAt)) ? null : test.SampledAt);
    }
}
