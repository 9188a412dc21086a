using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;

namespace HealthPass.Demo.Past;

/// <summary>Counts a day of the past as a node counts the present: what a region has includes what lies below it.</summary>
internal sealed class PastCounts(RegionTree tree)
{
    private readonly RegionNode[] _sampled = [.. tree.Nodes.Where(node => node.Level <= RegionLevel.County)];
    private readonly long[] _registered = new long[tree.Nodes.Count];
    private readonly long[] _active = new long[tree.Nodes.Count];
    private readonly long[] _shows = new long[tree.Nodes.Count];
    private readonly long[,] _scans = new long[tree.Nodes.Count, (int)Verdict.Deny + 1];
    private readonly Dictionary<RegionCode, long> _showsByHome = [];
    private readonly Dictionary<RegionCode, HyperLogLog> _sketches = [];
    private readonly HashSet<PersonId> _seen = [];

    /// <summary>Begins a day: only who is registered stays.</summary>
    public void BeginDay()
    {
        Array.Clear(_active);
        Array.Clear(_shows);
        Array.Clear(_scans);
        _showsByHome.Clear();
        _sketches.Clear();
        _seen.Clear();
    }

    /// <summary>Counts an application.</summary>
    public void Apply(RegionNode home) => Add(_registered, home);

    /// <summary>Counts a show.</summary>
    public void Show(PersonId person, RegionNode home)
    {
        Add(_shows, home);
        _showsByHome[home.Code] = _showsByHome.GetValueOrDefault(home.Code) + 1;
        See(person, home);
    }

    /// <summary>Counts a scan.</summary>
    public void Scan(in ScanRecord scan, RegionNode home, RegionNode place)
    {
        for (var node = place; node is not null; node = node.Parent)
        {
            _scans[node.Index, (int)scan.Verdict]++;
        }

        See(scan.PersonId, home);
    }

    /// <summary>Samples province, cities and counties.</summary>
    /// <param name="slot">The five minutes that begin now.</param>
    public IEnumerable<RegionPoint> Sample(PastSlot slot) => _sampled.Select(region => new RegionPoint(
        region.Code,
        slot.Start.ToUnixTimeSeconds(),
        slot.Start.ToUnixTimeMilliseconds(),
        _registered[region.Index],
        _active[region.Index],
        _shows[region.Index],
        new(_scans[region.Index, (int)Verdict.Allow], _scans[region.Index, (int)Verdict.Check], _scans[region.Index, (int)Verdict.Deny])));

    /// <summary>The day's shows by home.</summary>
    public IReadOnlyList<ShowTally> ShowsOf(DateOnly day) => [.. _showsByHome.Select(home => new ShowTally(day, home.Key, home.Value))];

    /// <summary>The day's active persons.</summary>
    public IReadOnlyList<ActiveSketch> SketchesOf(DateOnly day) =>
        [.. _sketches.Select(region => new ActiveSketch(day, region.Key, region.Value.ToBytes()))];

    private void See(PersonId person, RegionNode home)
    {
        if (!_seen.Add(person))
        {
            return;
        }

        Add(_active, home);
        for (var node = home; node is not null; node = node.Parent)
        {
            _ = (_sketches.TryGetValue(node.Code, out var sketch) ? sketch : _sketches[node.Code] = new()).Add(person);
        }
    }

    private static void Add(long[] counts, RegionNode region)
    {
        for (var node = region; node is not null; node = node.Parent)
        {
            counts[node.Index]++;
        }
    }
}
