using System.Security.Cryptography;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>Reckons what a decision would do, by asking each person's grain, which alone knows.</summary>
internal sealed class AssignmentPreviews(IGrainFactory grains)
{
    private const int AtOnce = 64;

    /// <summary>Asks everybody.</summary>
    /// <param name="people">The people.</param>
    /// <param name="factOf">The fact that each would get; null where those of the assignment would be taken back.</param>
    /// <param name="assignment">The assignment.</param>
    public async Task<IReadOnlyList<PersonForesight?>> AskAsync(IReadOnlyList<PersonId> people, Func<PersonId, Fact>? factOf, Guid assignment)
    {
        var seen = new List<PersonForesight?>(people.Count);
        foreach (var some in people.Chunk(AtOnce))
        {
            seen.AddRange(await Task.WhenAll(some.Select(person =>
                grains.GetGrain<IPersonGrain>(person.ToGrainKey()).Foresee(factOf?.Invoke(person), factOf is null ? assignment : null))));
        }

        return seen;
    }

    /// <summary>Puts together what was seen. The hash covers each person: one more who has turned red meanwhile is another effect.</summary>
    public static AssignmentEffect Of(Guid assignment, string action, AssignmentDraft draft, Reversal? reversal, string edition, IReadOnlyList<PersonForesight?> seen)
    {
        var input = AssignmentSeals.Add(new SealInput().Add(assignment).Add(action).Add(edition).Add(reversal?.By.UserName).Add(reversal?.Note), draft);
        foreach (var person in seen)
        {
            _ = input.Add(person?.Region.Value ?? 0).Add((long)(person?.Before ?? 0)).Add((long)(person?.After ?? 0));
        }

        return new(
            action,
            Convert.ToHexStringLower(SHA256.HashData(input.Bytes)),
            edition,
            draft.People.Count,
            [.. seen.OfType<PersonForesight>()
                .GroupBy(person => (Region: person.Region.UpTo(RegionLevel.County), person.Before, person.After))
                .OrderBy(group => group.Key.Region.Value).ThenBy(group => group.Key.Before).ThenBy(group => group.Key.After)
                .Select(group => new EffectCount(group.Key.Region, group.Key.Before, group.Key.After, group.Count()))]);
    }
}
