using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>
/// The province's venues in memory, in order of region, so that a region with everything below it is one stretch: about
/// 100 bytes a venue.
/// </summary>
internal sealed class VenueBook(RegionTree tree)
{
    // A venue's first scans come before its row has been read. Those whose row never comes age away.
    private const int MaxEarly = 4_096;

    private readonly Dictionary<VenueId, KnownVenue> _byId = [];
    private readonly Dictionary<VenueId, ScanWindow> _early = [];
    private KnownVenue[] _ordered = [];
    private bool _sorted = true;

    /// <summary>Venues known.</summary>
    public int Count => _byId.Count;

    /// <summary>Finds a venue.</summary>
    public KnownVenue? Find(VenueId id) => _byId.GetValueOrDefault(id);

    /// <summary>Takes a row of the directory. One of a category that this version does not know is left out.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="scans">The venue's scans of today.</param>
    /// <param name="checkIns">The check-ins among them.</param>
    public void Put(VenueEntry entry, long scans, long checkIns)
    {
        if (!VenueCategories.TryParse(entry.Category, out var category)
            || (_byId.TryGetValue(entry.VenueId, out var known) && known.Region == entry.Region && known.Category == category))
        {
            return;
        }

        known = _byId.GetValueOrDefault(entry.VenueId);
        _ = _early.Remove(entry.VenueId, out var early);
        _byId[entry.VenueId] = new(entry.VenueId, entry.Region, category, category.IsHub() ? entry.Name : null, known?.Lately ?? early)
        {
            Scans = scans, CheckIns = checkIns,
        };
        _sorted = false;
    }

    /// <summary>Takes scans that were made just now.</summary>
    /// <param name="id">The venue; one that is not known yet keeps them until its row is put.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="scans">Scans since the last call.</param>
    public void Scanned(VenueId id, long now, long scans)
    {
        if (_byId.TryGetValue(id, out var venue))
        {
            venue.Lately?.Add(now, scans);
            return;
        }

        if (!_early.TryGetValue(id, out var early) && _early.Count < MaxEarly)
        {
            _early.Add(id, early = new());
        }

        early?.Add(now, scans);
    }

    /// <summary>Forgets scans at venues without a row that have left the window.</summary>
    /// <param name="now">Unix seconds.</param>
    public void ForgetEarly(long now)
    {
        foreach (var (id, scans) in _early)
        {
            if (scans.Sum(now) == 0)
            {
                _ = _early.Remove(id);
            }
        }
    }

    /// <summary>Forgets which venues have scans: a new day.</summary>
    public void BeginDay()
    {
        foreach (var venue in _byId.Values)
        {
            (venue.Scans, venue.CheckIns) = (0, 0);
        }
    }

    /// <summary>The venue codes of a region.</summary>
    public VenueCoverage CoverageOf(RegionNode region)
    {
        var venues = In(region.Code);
        Span<int> registered = stackalloc int[VenueCategories.All.Count + 1];
        Span<int> active = stackalloc int[VenueCategories.All.Count + 1];
        registered.Clear();
        active.Clear();
        var (scans, checkIns) = (0L, 0L);
        foreach (var venue in venues)
        {
            scans += venue.Scans;
            checkIns += venue.CheckIns;
            registered[(int)venue.Category]++;
            active[(int)venue.Category] += venue.IsActive ? 1 : 0;
        }

        var categories = new List<CategoryCoverage>();
        foreach (var category in VenueCategories.All)
        {
            if (registered[(int)category] > 0)
            {
                categories.Add(new(category, registered[(int)category], active[(int)category]));
            }
        }

        return new(venues.Length, categories.Sum(category => category.Active), categories, LevelsOf(region, venues))
        {
            GateScans = Math.Max(0, scans - checkIns), CheckIns = checkIns,
        };
    }

    /// <summary>The busiest hubs of a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="most">The most hubs to return.</param>
    /// <returns>Hubs with scans in the window, busiest first.</returns>
    public IReadOnlyList<BusyHub> BusiestHubs(RegionCode region, long now, int most)
    {
        // The least busy in front, so that it makes room: of ten thousand hubs only those that are shown are kept.
        var busiest = new PriorityQueue<KnownVenue, (long Scans, ulong Late)>(most + 1);
        foreach (var venue in In(region))
        {
            if (venue.Lately?.Sum(now) is > 0 and var scans)
            {
                busiest.Enqueue(venue, (scans, ulong.MaxValue - venue.Id.Value));
                if (busiest.Count > most)
                {
                    _ = busiest.Dequeue();
                }
            }
        }

        var hubs = new BusyHub[busiest.Count];
        while (busiest.TryDequeue(out var venue, out var priority))
        {
            hubs[busiest.Count] = new(venue.Id, venue.Name!, venue.Category, venue.Region, priority.Scans);
        }

        return hubs;
    }

    // One pass for all levels: venues lie in order of region, so that a region is new when it is not the last one.
    private List<LevelCoverage> LevelsOf(RegionNode region, ReadOnlySpan<KnownVenue> venues)
    {
        const int levels = (int)RegionLevel.Village + 1;
        Span<long> unit = stackalloc long[levels];
        Span<long> last = stackalloc long[levels];
        Span<long> lastActive = stackalloc long[levels];
        Span<int> registered = stackalloc int[levels];
        Span<int> active = stackalloc int[levels];
        last.Clear();
        lastActive.Clear();
        registered.Clear();
        active.Clear();
        for (var level = region.Level + 1; level <= RegionLevel.Village; level++)
        {
            unit[(int)level] = RegionUnits.Of(level);
        }

        foreach (var venue in venues)
        {
            // A venue registered at a city has no county: it counts at the levels it lies in.
            for (var level = (int)venue.Region.Level; level > (int)region.Level; level--)
            {
                var code = venue.Region.Value / unit[level];
                registered[level] += code != last[level] ? 1 : 0;
                last[level] = code;
                if (venue.IsActive)
                {
                    active[level] += code != lastActive[level] ? 1 : 0;
                    lastActive[level] = code;
                }
            }
        }

        var below = CountBelow(region);
        var rows = new List<LevelCoverage>();
        for (var level = region.Level + 1; level <= RegionLevel.Village; level++)
        {
            rows.Add(new(level, below[(int)level], registered[(int)level], active[(int)level]));
        }

        return rows;
    }

    private int[] CountBelow(RegionNode region)
    {
        var counts = new int[(int)RegionLevel.Village + 1];
        foreach (var node in tree.Nodes)
        {
            counts[(int)node.Level] += region.Code.Contains(node.Code) ? 1 : 0;
        }

        return counts;
    }

    private ReadOnlySpan<KnownVenue> In(RegionCode region)
    {
        if (!_sorted)
        {
            _ordered = [.. _byId.Values.OrderBy(venue => venue.Region.Value).ThenBy(venue => venue.Id.Value)];
            _sorted = true;
        }

        var first = LowerBound(region.Value);
        return _ordered.AsSpan(first, LowerBound(region.End) - first);
    }

    private int LowerBound(long code)
    {
        int low = 0, high = _ordered.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _ordered[middle].Region.Value < code ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
