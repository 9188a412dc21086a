using System.Numerics;
using HealthPass.Verification.Board;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>
/// Scan ids of one stretch of time, forgotten together. The table is kept half empty, so that a look into it mostly is one
/// line of the processor's cache.
/// </summary>
/// <param name="since">When it begins.</param>
/// <param name="expected">How many ids it is expected to hold.</param>
internal sealed class RecentScanGeneration(DateTimeOffset since, int expected)
{
    private const int LeastSlots = 1 << 9;
    private const ulong TagBits = 0xFFFF_FFFF_0000_0000;

    // Nothing is 0; else half of the id's hash, and one more than the place of its scan.
    private ulong[] _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * expected, LeastSlots))];
    private readonly List<RecentScanPage> _pages = [];
    private int _used;

    /// <summary>When it begins.</summary>
    public DateTimeOffset Since => since;

    /// <summary>Places given out.</summary>
    public int Count => _used;

    /// <summary>What it takes.</summary>
    public long Bytes => (_slots.Length * (long)sizeof(ulong)) + (_pages.Count * RecentScanPage.Bytes);

    /// <summary>Has the processor fetch what looking an id up will read.</summary>
    public void Prefetch(ulong hash)
    {
        var slots = _slots;
        PrefetchHint.Give(ref slots[(int)hash & (slots.Length - 1)]);
    }

    /// <summary>Finds a scan.</summary>
    public bool TryGet(ulong hash, Guid scanId, out RecentScan recent)
    {
        var slot = _slots[Find(hash, scanId)];
        recent = slot == 0 ? default : At(slot);
        return slot != 0 && !recent.IsGivenBack;
    }

    /// <summary>Adds a scan unless its id is there.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(ulong hash, in ScanRecord record, out RecentScan scan)
    {
        var index = Find(hash, record.ScanId);
        if (_slots[index] is not 0 and var slot)
        {
            scan = At(slot);
            if (!scan.IsGivenBack)
            {
                return false;
            }
        }
        else if (2 * (_used + 1) > _slots.Length)
        {
            Grow();
            index = Find(hash, record.ScanId);
        }

        if (_used == _pages.Count * RecentScanPage.Size)
        {
            _pages.Add(new());
        }

        scan = new(_pages[^1], _used % RecentScanPage.Size);
        scan.Keep(record);
        _slots[index] = (hash & TagBits) | (uint)++_used;
        return true;
    }

    private int Find(ulong hash, Guid scanId)
    {
        var index = (int)hash & (_slots.Length - 1);
        while (_slots[index] is not 0 and var slot && (((slot ^ hash) & TagBits) != 0 || At(slot).Record.ScanId != scanId))
        {
            index = (index + 1) & (_slots.Length - 1);
        }

        return index;
    }

    private RecentScan At(ulong slot)
    {
        var place = (int)(uint)slot - 1;
        return new(_pages[place / RecentScanPage.Size], place % RecentScanPage.Size);
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[2 * old.Length];
        foreach (var slot in old)
        {
            if (slot != 0)
            {
                var id = At(slot).Record.ScanId;
                _slots[Find(ScanIdHash.Of(id), id)] = slot;
            }
        }
    }
}
