using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.Tally;

/// <summary>One day's counts of a node. Only <see cref="Shows"/> is written without the tally's lock.</summary>
internal sealed class DayTally(DateOnly day, int regions)
{
    public DateOnly Day { get; } = day;

    /// <summary>Shows by home region, without what lies below; any thread adds to it with an interlocked increment.</summary>
    public long[] Shows { get; } = new long[regions];

    /// <summary>The part of <see cref="Shows"/> that is in <see cref="Numbers"/>.</summary>
    public long[] ShowsRolledUp { get; } = new long[regions];

    /// <summary>The part of <see cref="Shows"/> that was handed to the journal.</summary>
    public long[] ShowsJournalled { get; } = new long[regions];

    /// <summary>Counts with everything below.</summary>
    public DayNumbers[] Numbers { get; } = new DayNumbers[regions];

    /// <summary>Regions whose numbers must be reported.</summary>
    public bool[] Dirty { get; } = new bool[regions];

    /// <summary>Sketches of active persons, made when first needed.</summary>
    public HyperLogLog?[] Sketches { get; } = new HyperLogLog?[regions];

    /// <summary>Regions whose sketch must be reported.</summary>
    public bool[] SketchDirty { get; } = new bool[regions];

    /// <summary>Regions whose sketch must be saved.</summary>
    public bool[] SketchUnsaved { get; } = new bool[regions];

    /// <summary>Scans by venue.</summary>
    public Dictionary<VenueId, VenueCell> Venues { get; } = [];

    /// <summary>Adds to a region and everything above it.</summary>
    public void AddUpwards(RegionNode region, long shows, VerdictCounts scans)
    {
        for (var node = region; node is not null; node = node.Parent)
        {
            ref var numbers = ref Numbers[node.Index];
            numbers.Shows += shows;
            numbers.Scans += scans;
            Dirty[node.Index] = true;
        }
    }

    /// <summary>Adds a person to the sketches of a region and everything above it.</summary>
    public void AddActive(RegionNode region, PersonId id)
    {
        for (var node = region; node is not null; node = node.Parent)
        {
            if ((Sketches[node.Index] ??= new()).Add(id))
            {
                Dirty[node.Index] = SketchDirty[node.Index] = SketchUnsaved[node.Index] = true;
            }
        }
    }

    /// <summary>Brings <see cref="Numbers"/> up to the shows counted so far.</summary>
    public void RollUpShows(RegionTree tree)
    {
        for (var index = 0; index < Shows.Length; index++)
        {
            var added = Volatile.Read(ref Shows[index]) - ShowsRolledUp[index];
            if (added != 0)
            {
                ShowsRolledUp[index] += added;
                AddUpwards(tree[index], added, default);
            }
        }
    }

    /// <summary>A venue's numbers, made when first needed.</summary>
    public VenueCell CellOf(VenueId venue, RegionCode region)
    {
        if (!Venues.TryGetValue(venue, out var cell))
        {
            Venues.Add(venue, cell = new(region));
        }

        return cell;
    }
}
