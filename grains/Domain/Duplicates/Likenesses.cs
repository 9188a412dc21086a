using System.Security.Cryptography;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Linking;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Duplicates;

/// <summary>
/// Finds registrations that may be one person's: of one name, as people write it, and one phone, where no date of birth says otherwise. Who has the
/// phone is found by its keyed index, and compared by keyed fingerprints. Relatives on one phone have other names.
/// </summary>
/// <param name="directory">Knows who has a phone.</param>
/// <param name="grains">Reaches the people.</param>
/// <param name="logger">Where a look that failed is told of.</param>
public sealed partial class Likenesses(IPersonDirectory directory, IGrainFactory grains, ILogger<Likenesses> logger)
{
    /// <summary>The most people on one phone that are compared: those that applied first.</summary>
    public const int MostCompared = 64;

    /// <summary>The most cases that one registration opens.</summary>
    public const int MostOpened = 3;

    private const int AtOnce = 16;

    /// <summary>Looks for others who are like somebody, and has officials asked about each pair once.</summary>
    /// <param name="person">Who was registered or put right.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LookAsync(PersonId person, CancellationToken cancellationToken)
    {
        if (await LikenessOf(person) is not { } own)
        {
            return;
        }

        var others = (await directory.FindByPhoneAsync([.. own.PhoneIndex], MostCompared, cancellationToken)).Where(other => other != person).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var joined = (await PersonOf(person).GetRegistrations()).Select(other => other.Person).ToHashSet();
        var alike = new List<(PersonId Id, PersonLikeness Likeness)>();
        foreach (var some in others.Where(other => !joined.Contains(other)).Chunk(AtOnce))
        {
            var seen = await Task.WhenAll(some.Select(LikenessOf));
            alike.AddRange(some.Zip(seen).Where(pair => pair.Second is { } other && own.IsLike(other)).Select(pair => (pair.First, pair.Second!)));
        }

        foreach (var (other, likeness) in alike.Take(MostOpened))
        {
            var isFirst = (own.AppliedAt, person.ToGrainKey()).CompareTo((likeness.AppliedAt, other.ToGrainKey())) < 0;
            var (earlier, later) = isFirst ? (person, other) : (other, person);
            await grains.GetGrain<IDuplicateGrain>(KeyOf(earlier, later)).Open(
                new(earlier, later, CommonOf(own.Region, likeness.Region), own.Birth is not null && own.Birth == likeness.Birth));
        }
    }

    /// <summary>The same, for a caller whom it is not to fail: who was registered is registered. A correction of either looks again.</summary>
    /// <param name="person">Who was registered or put right.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task TryLookAsync(PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(person, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is, the registration has taken place.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotLooked(logger, error);
        }
    }

    /// <summary>The case of two registrations, in whatever order.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>Its key.</returns>
    public static Guid KeyOf(PersonId one, PersonId other)
    {
        var (first, second) = one.ToGrainKey().CompareTo(other.ToGrainKey()) < 0 ? (one, other) : (other, one);
        return new(SHA256.HashData([.. first.ToBytes(), .. second.ToBytes()]).AsSpan(0, PersonId.Size), bigEndian: true);
    }

    // The county of both, or the smallest region above that has both.
    private static RegionCode CommonOf(RegionCode one, RegionCode other)
    {
        var common = one.UpTo(RegionLevel.County);
        while (!common.Contains(other) && common.Level > RegionLevel.Province)
        {
            common = common.Parent;
        }

        return common;
    }

    private Task<PersonLikeness?> LikenessOf(PersonId person) => PersonOf(person).GetLikeness();

    private IPersonGrain PersonOf(PersonId person) => grains.GetGrain<IPersonGrain>(person.ToGrainKey());

    [LoggerMessage(Level = LogLevel.Warning, Message = "It was not looked whether a registration has a like one")]
    private static partial void LogNotLooked(ILogger logger, Exception error);
}
