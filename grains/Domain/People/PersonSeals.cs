using HealthPass.Grains.Health;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.People.Printed;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>
/// Seals what a person's grain stores, and finds out whether what was read is what was stored. Where it is not, what counts is
/// what seals of their own vouch for: the facts that two officials approved, and the row of the directory.
/// </summary>
internal sealed class PersonSeals(Sealer sealer, FactSeals facts, RowSeals rows, PersonProjections projections, PersonDecisions decisions, SealEra era)
{
    /// <summary>Seals a state.</summary>
    public PersonState Seal(PersonId id, PersonState state)
    {
        var made = state with { Seal = sealer.Make(SealPurpose.Person, InputOf(id, state)) };
        return made with
        {
            Printed = made.Printed is { } printed ? printed with { Seal = sealer.Make(SealPurpose.Person, InputOf(made.Seal, printed)) } : null,
            Ties = made.Ties is { } ties ? ties with { Seal = sealer.Make(SealPurpose.Person, InputOf(id, made.Seal, ties)) } : null,
            Help = made.Help is { } help ? help with { Seal = sealer.Make(SealPurpose.Help, InputOf(id, help)) } : null,
        };
    }

    /// <summary>Whether a state needs nothing else to vouch for it.</summary>
    public bool Holds(PersonId id, PersonState state) => state.Seal.IsNone
        ? !era.IsClosed
        : sealer.Holds(SealPurpose.Person, InputOf(id, state), state.Seal)
            && (state.Printed is not { } printed || sealer.Holds(SealPurpose.Person, InputOf(state.Seal, printed), printed.Seal))
            && (state.Ties is not { } ties || sealer.Holds(SealPurpose.Person, InputOf(id, state.Seal, ties), ties.Seal))
            && (state.Help is not { } help || IsSound(id, help))
            && state.Facts.TrueForAll(fact => fact.Approval is null || IsSound(id, fact));

    /// <summary>
    /// Whether the row of the directory vouches for a state that a build without seals has stored: it must be of the same version and say
    /// what the facts of the state say.
    /// </summary>
    public bool IsVouchedFor(PersonId id, PersonState state, DirectoryEntry? row)
    {
        // A build without seals knew nothing of these: whoever strips a seal does not get them past it.
        if (!state.Seal.IsNone || state is not { Ties: null, Help: null, Printed: null, LeftAt: null } || row is null || !rows.Holds(row.Status))
        {
            return false;
        }

        var redecided = projections.EntryOf(id, DirectoryState.Active, decisions.Redecided(state)).Status;
        return redecided with { Seal = row.Seal } == row.Status && projections.EntryOf(id, DirectoryState.Active, state).Status with { Seal = row.Seal } == row.Status;
    }

    /// <summary>What is left of a state that does not hold.</summary>
    /// <param name="id">The person.</param>
    /// <param name="state">What was read.</param>
    /// <param name="row">The person's row in the directory.</param>
    public PersonCommand.Restore Restore(PersonId id, PersonState state, DirectoryEntry? row)
    {
        var kept = new List<Fact>();
        var aside = new List<Fact>();
        foreach (var fact in state.Facts)
        {
            // A withdrawal that nobody approved is none.
            var standing = fact.AssignmentId is { } assignment && facts.Holds(id, assignment, fact.Withdrawal)
                ? fact with { WithdrawnAt = fact.Withdrawal!.At }
                : fact with { WithdrawnAt = null, Withdrawal = null };
            (facts.Holds(id, fact) ? kept : aside).Add(facts.Holds(id, fact) ? standing : fact);
        }

        var isSealed = row is not null && row.State != DirectoryState.Pending && rows.Holds(row.Status);
        var vouched = isSealed && (row!.Flags & (byte)StatusFlags.Withheld) == 0 ? row : null;

        // What ties the person to others counts by its own seal: it names the person and the state that it was stored with.
        var ties = state.Ties is { } known && sealer.Holds(SealPurpose.Person, InputOf(id, state.Seal, known), known.Seal) ? known : null;
        return new(
            kept,
            aside,
            vouched is null ? null : decisions.DecisionOf(vouched),
            Withheld: vouched is null,
            isSealed ? LeftAt(state, row!) : state.LeftAt,
            ties,
            state.Help is { } help && IsSound(id, help) ? help : null);
    }

    private bool IsSound(PersonId id, Help help) => sealer.Holds(SealPurpose.Help, InputOf(id, help), help.Seal);

    // Whether somebody is registered the row says; of whoever has no name any more it cannot be made true again.
    private static DateTimeOffset? LeftAt(PersonState state, DirectoryEntry row) =>
        row.State == DirectoryState.Left ? state.LeftAt ?? state.ChangedAt
        : state.SealedProfile.Length > 0 ? null
        : state.LeftAt;

    private bool IsSound(PersonId id, Fact fact) =>
        facts.Holds(id, fact) && (fact.Withdrawal is null || (fact.AssignmentId is { } assignment && facts.Holds(id, assignment, fact.Withdrawal)));

    // Over the state's seal, which binds it to the person and the version.
    private static SealInput InputOf(Seal state, PrintedIssue printed) =>
        new SealInput().Add("printed code").Add(state).Add(printed.Code).Add(printed.IssuedAt).Add(printed.Until);

    private static SealInput InputOf(PersonId id, Seal state, PersonTies ties)
    {
        var input = new SealInput().Add("ties").Add(id.ToBytes()).Add(state).Add(ties.Documents.Count);
        foreach (var document in ties.Documents)
        {
            _ = input.Add(document.Document.ToBytes()).Add(document.NumberAlone.ToBytes()).Add((long)document.Type).Add(document.Country)
                .Add(document.Mask).Add(document.At).Add(document.EndedAt);
        }

        _ = input.Add(ties.Registrations.Count);
        foreach (var other in ties.Registrations)
        {
            _ = input.Add(other.Person.ToBytes()).Add(other.IsEarlier ? 1 : 0).Add(other.At);
        }

        return input;
    }

    // A seal of its own as well: a node of a build without volunteers checks the other, and knows nothing of this. It never changes.
    private static SealInput InputOf(PersonId id, Help help) =>
        new SealInput().Add(id.ToBytes()).Add(help.HelpId).Add(help.SessionId).Add(help.District.Value).Add((long)help.Kind);

    private static SealInput InputOf(PersonId id, PersonState state)
    {
        var input = new SealInput().Add(id.ToBytes())
            .Add((long)state.Version).Add(state.SealedProfile).Add(state.PhoneIndex).Add((long)state.NameMask)
            .Add(state.Region.Value).Add(state.Channel).Add(state.AppliedAt).Add(state.StampedAt).Add(state.Withheld ? 1 : 0);
        Add(input, state.Facts);
        Add(input, state.SetAside);
        _ = input.Add(state.Tests.Count);
        foreach (var test in state.Tests)
        {
            _ = input.Add(test.Id).Add(test.SampledAt).Add(test.Negative ? 1 : 0).Add(test.Laboratory);
        }

        _ = input.Add(state.Events.Count);
        foreach (var happened in state.Events)
        {
            _ = input.Add(happened.At).Add((long)happened.Kind).Add((long)happened.Colour).Add(happened.ReasonCode);
        }

        Add(input, state.Access ?? PersonAccess.None);
        if (state.LeftAt is { } left)
        {
            _ = input.Add("left").Add(left).Add(state.NameHash);
        }

        return state.Decision is { } decision
            ? input.Add((long)decision.Colour).Add((long)decision.Reason).Add(decision.ReasonCode).Add(decision.Since)
                .Add(decision.Until).Add(decision.ReviewAt).Add(decision.Edition).Add(decision.FactId)
            : input;
    }

    private static void Add(SealInput input, PersonAccess access)
    {
        _ = input.Add(access.Channels.Count);
        foreach (var channel in access.Channels)
        {
            _ = input.Add(channel);
        }

        _ = input.Add(access.WrongNamesDay).Add(access.WrongNames).Add(access.CodesDay).Add(access.Codes);
        if (access.Binding is { } binding)
        {
            _ = input.Add(binding.Channel).Add(binding.Hash).Add(binding.ExpiresAt).Add(binding.TriesLeft);
        }
    }

    private static void Add(SealInput input, List<Fact> list)
    {
        _ = input.Add(list.Count);
        foreach (var fact in list)
        {
            _ = input.Add(fact.FactId).Add(fact.ReasonCode).Add(fact.Began).Add(fact.Anchor).Add(fact.Until).Add(fact.AssignmentId)
                .Add(fact.DocumentNumber).Add(fact.Authority).Add(fact.AddedAt).Add(fact.WithdrawnAt)
                .Add(fact.Approval?.Seal ?? default).Add(fact.Withdrawal?.Seal ?? default);
        }
    }
}
