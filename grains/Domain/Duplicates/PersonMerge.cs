using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Duplicates;

/// <summary>
/// Has two registrations count as one person's. Both stay, each with its id, codes and devices, as somebody shows either; each knows the other, the
/// later one which came first; and the facts of each stand for both, those of today now and those to come as they are added. Doing so again changes nothing.
/// </summary>
internal sealed class PersonMerge(IGrainFactory grains, FactSeals facts)
{
    /// <summary>All registrations that would be one person's.</summary>
    public async Task<IReadOnlyList<PersonId>> AllAsync(DuplicateDraft draft)
    {
        var all = new List<PersonId> { draft.Earlier, draft.Later };
        foreach (var one in (PersonId[])[draft.Earlier, draft.Later])
        {
            all.AddRange((await Of(one).GetRegistrations()).Select(other => other.Person));
        }

        return [.. all.Distinct()];
    }

    /// <summary>Why they cannot be merged: more registrations, or more facts, than are kept of a person.</summary>
    public async Task<DuplicateFault> HindranceAsync(DuplicateDraft draft)
    {
        var all = await AllAsync(draft);
        if (all.Count > TieDecisions.MaxRegistrations + 1)
        {
            return DuplicateFault.TooMany;
        }

        var known = await KnownAsync(all);
        var shared = known.SelectMany(one => one.Standing.Facts.Where(Counts)).Select(fact => fact.AssignmentId).Distinct().Count();
        return known.Any(one => shared + one.Standing.Facts.Count(fact => !Counts(fact) && fact.WithdrawnAt is null) > PersonDecisions.MaxFacts)
            ? DuplicateFault.TooManyFacts
            : DuplicateFault.None;
    }

    /// <summary>Merges them.</summary>
    public async Task MergeAsync(DuplicateDraft draft)
    {
        var known = await KnownAsync(await AllAsync(draft));
        known.Sort((one, other) => (one.Standing.AppliedAt, one.Id.ToGrainKey()).CompareTo((other.Standing.AppliedAt, other.Id.ToGrainKey())));

        // They know each other first: what is added from then on is added to each by whoever adds it.
        for (var i = 0; i < known.Count; i++)
        {
            for (var j = 0; j < known.Count; j++)
            {
                if (i != j && !await Of(known[i].Id).Join(known[j].Id, isEarlier: j < i))
                {
                    throw new InvalidOperationException("A registration has as many others as are kept.");
                }
            }
        }

        foreach (var (from, _) in known)
        {
            var standing = (await Of(from).GetStanding())!.Facts.Where(Counts).ToList();
            foreach (var (to, there) in known.Where(other => other.Id != from))
            {
                foreach (var fact in standing)
                {
                    await GiveAsync(fact, to, there);
                }
            }
        }
    }

    // What one registration gives to the others.
    private static bool Counts(Fact fact) => fact is { WithdrawnAt: null, AssignmentId: not null };

    // Also somebody who has withdrawn since: what stands there must not be left behind.
    private async Task<List<(PersonId Id, StandingFacts Standing)>> KnownAsync(IReadOnlyList<PersonId> all)
    {
        var known = new List<(PersonId, StandingFacts)>();
        foreach (var person in all)
        {
            if (await Of(person).GetStanding() is { } standing)
            {
                known.Add((person, standing));
            }
        }

        return known;
    }

    // As the same two officials approved it, for the other registration.
    private async Task GiveAsync(Fact fact, PersonId to, StandingFacts known)
    {
        var id = FactIds.Of(fact.AssignmentId!.Value, to);
        if (known.Facts.Any(there => there.FactId == id))
        {
            return;
        }

        var given = fact with { FactId = id };
        var outcome = await Of(to).AddFact(fact.Approval is { } approval ? facts.Approve(to, given, approval) : given, known.Region.UpTo(RegionLevel.Province));
        if (outcome is not (FactOutcome.Added or FactOutcome.AddedToOneOfSeveral))
        {
            throw new InvalidOperationException($"A fact could not be given to another registration: {outcome}.");
        }
    }

    private IPersonGrain Of(PersonId person) => grains.GetGrain<IPersonGrain>(person.ToGrainKey());
}
