using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Storage.Common;

/// <summary>What decides whether a row may be replaced, and what it counted.</summary>
/// <param name="State">Whether it counts.</param>
/// <param name="Version">Its version.</param>
/// <param name="Region">Its home region.</param>
/// <param name="Colour">Its colour.</param>
internal readonly record struct DirectoryVersion(DirectoryState State, uint Version, RegionCode Region, Colour Colour)
{
    private RegisteredTally? Tally => State == DirectoryState.Active ? new(Region, ColourCounts.One(Colour)) : null;

    /// <summary>Decides a put.</summary>
    /// <param name="stored">What is there, null for nothing.</param>
    /// <param name="entry">What would replace it.</param>
    public static DirectoryChange Decide(DirectoryVersion? stored, DirectoryEntry entry)
    {
        var wanted = new DirectoryVersion(entry.State, entry.Version, entry.Region, entry.Colour);
        if (stored is not { } old)
        {
            return new(true, null, wanted.Tally);
        }

        // A second application of somebody registered must not take the person out of the counts, whatever its version.
        var replaces = (old.State, wanted.State) switch
        {
            (DirectoryState.Pending, DirectoryState.Active) => true,
            (DirectoryState.Active, DirectoryState.Pending) => false,
            _ => wanted.Version > old.Version,
        };
        return replaces ? new(true, old.Tally, wanted.Tally) : default;
    }

    /// <summary>Decides a put, or a repair: what somebody has written past the system was never counted, and what was counted before still is.</summary>
    /// <param name="stored">What is there, null for nothing.</param>
    /// <param name="work">What would replace it.</param>
    public static DirectoryChange Decide(DirectoryVersion? stored, DirectoryWork work) =>
        work.Repairs ? new(true, null, null) : Decide(stored, work.Entry!);

    /// <summary>Sums what a group of changes does to each region; regions where nothing moved are left out.</summary>
    /// <returns>Differences by region code, in a fixed order.</returns>
    public static SortedDictionary<long, ColourCounts> Sum(IEnumerable<DirectoryChange> changes)
    {
        var sums = new SortedDictionary<long, ColourCounts>();
        foreach (var change in changes)
        {
            if (change.Removed is { } removed)
            {
                sums[removed.Region.Value] = sums.GetValueOrDefault(removed.Region.Value) - removed.Counts;
            }

            if (change.Added is { } added)
            {
                sums[added.Region.Value] = sums.GetValueOrDefault(added.Region.Value) + added.Counts;
            }
        }

        foreach (var (region, counts) in sums.ToList())
        {
            if (counts == default)
            {
                sums.Remove(region);
            }
        }

        return sums;
    }

    /// <summary>Sums what a group of changes does to each region's channels; where nothing moved is left out.</summary>
    /// <returns>Differences in persons by region code and channel, in a fixed order.</returns>
    public static SortedDictionary<(long Region, string Channel), long> SumChannels(IReadOnlyList<DirectoryWork> group, DirectoryChange[] changes)
    {
        var sums = new SortedDictionary<(long Region, string Channel), long>(Comparer<(long Region, string Channel)>.Create(
            (a, b) => a.Region != b.Region ? a.Region.CompareTo(b.Region) : string.CompareOrdinal(a.Channel, b.Channel)));
        for (var i = 0; i < changes.Length; i++)
        {
            // A registered person's channel is the one of the application, for good: what is taken away was counted under it too.
            var channel = group[i].Entry?.Channel ?? string.Empty;
            if (changes[i].Removed is { } removed)
            {
                sums[(removed.Region.Value, channel)] = sums.GetValueOrDefault((removed.Region.Value, channel)) - 1;
            }

            if (changes[i].Added is { } added)
            {
                sums[(added.Region.Value, channel)] = sums.GetValueOrDefault((added.Region.Value, channel)) + 1;
            }
        }

        foreach (var (key, persons) in sums.ToList())
        {
            if (persons == 0)
            {
                sums.Remove(key);
            }
        }

        return sums;
    }
}
