namespace HealthPass.Grains.Verification.Scans;

/// <summary>Scan ids of one stretch of time, forgotten together.</summary>
/// <param name="since">When it begins.</param>
/// <param name="expected">How many ids it is expected to hold.</param>
internal sealed class RecentScanGeneration(DateTimeOffset since, int expected)
{
    private readonly Dictionary<Guid, int> _places = new(expected);
    private readonly List<RecentScanPage> _pages = [];
    private int _used;

    /// <summary>When it begins.</summary>
    public DateTimeOffset Since => since;

    /// <summary>Places given out.</summary>
    public int Count => _used;

    /// <summary>Finds a scan.</summary>
    public bool TryGet(Guid scanId, out RecentScan recent)
    {
        var found = _places.TryGetValue(scanId, out var place);
        recent = found ? At(place) : default;
        return found;
    }

    /// <summary>Adds a scan unless its id is there.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(in ScanRecord record, out RecentScan scan)
    {
        if (!_places.TryAdd(record.ScanId, _used))
        {
            scan = At(_places[record.ScanId]);
            return false;
        }

        if (_used == _pages.Count * RecentScanPage.Size)
        {
            _pages.Add(new());
        }

        var (page, index) = (_pages[^1], _used % RecentScanPage.Size);
        _used++;
        page.Record(index) = record;
        scan = new(page, index);
        return true;
    }

    /// <summary>Gives an id back; its place stays unused.</summary>
    public bool Remove(Guid scanId) => _places.Remove(scanId);

    private RecentScan At(int place) => new(_pages[place / RecentScanPage.Size], place % RecentScanPage.Size);
}
