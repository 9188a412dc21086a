using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>Reads where people live.</summary>
/// <param name="directory">Knows everybody.</param>
/// <param name="grains">Finds the few whose row is not settled, or not believed.</param>
/// <param name="seals">Tells which rows are to be believed.</param>
/// <param name="era">Tells whether rows without a seal are.</param>
internal sealed class PersonHomes(IPersonDirectory directory, IGrainFactory grains, RowSeals seals, SealEra era)
{
    /// <summary>
    /// Where those whom an assignment names live, as far as an official answers for them: whoever has moved away since it was made, or has withdrawn,
    /// is still where the assignment found the person. One who moves must not keep all others from what was asked for about them.
    /// </summary>
    /// <param name="draft">The assignment.</param>
    /// <param name="region">The official's region.</param>
    /// <returns>Homes in the order of the people, null for one who is not known.</returns>
    public async Task<IReadOnlyList<RegionCode?>> OfAsync(AssignmentDraft draft, RegionCode region)
    {
        var now = await OfAsync(draft.People);
        return draft.Homes.IsDefaultOrEmpty
            ? now
            : [.. now.Select((home, index) => home is { } known && region.Contains(known) ? home : draft.Homes[index])];
    }

    /// <summary>Reads the homes of people, in few queries.</summary>
    /// <returns>Homes in the order of the people, null for one who is not known.</returns>
    public async Task<IReadOnlyList<RegionCode?>> OfAsync(IReadOnlyList<PersonId> people)
    {
        var homes = new Dictionary<PersonId, RegionCode?>(people.Count);
        foreach (var row in await directory.FindManyAsync(people, CancellationToken.None))
        {
            // A row is pending for as long as an application is under way, and after a crash until it is settled: the person's
            // grain alone knows which.
            homes[row.PersonId] = row.State == DirectoryState.Active && era.Takes(seals.Holds(row.Status))
                ? row.Region
                : await grains.GetGrain<IPersonGrain>(row.PersonId.ToGrainKey()).GetScope();
        }

        return people.Select(person => homes.GetValueOrDefault(person)).ToArray();
    }
}
