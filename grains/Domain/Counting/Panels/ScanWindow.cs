namespace HealthPass.Grains.Counting.Panels;

/// <summary>Scans of the last five minutes, in slots of ten seconds.</summary>
internal sealed class ScanWindow
{
    /// <summary>Length of a slot.</summary>
    public const int SlotSeconds = 10;

    /// <summary>Slots in a window.</summary>
    public const int Slots = 30;

    private readonly int[] _slots = new int[Slots];
    private long _last;

    /// <summary>Adds scans.</summary>
    /// <param name="now">Unix seconds.</param>
    /// <param name="scans">Scans since the last call; none are taken back.</param>
    public void Add(long now, long scans)
    {
        var slot = MoveTo(now);
        _slots[slot % Slots] = (int)Math.Min(int.MaxValue, _slots[slot % Slots] + Math.Max(0, scans));
    }

    /// <summary>Scans in the window.</summary>
    /// <param name="now">Unix seconds.</param>
    public long Sum(long now)
    {
        _ = MoveTo(now);
        long sum = 0;
        foreach (var scans in _slots)
        {
            sum += scans;
        }

        return sum;
    }

    // A clock that is set back goes on with the slot it was in.
    private long MoveTo(long now)
    {
        var slot = Math.Max(now / SlotSeconds, _last);
        for (var next = Math.Max(_last + 1, slot - Slots + 1); next <= slot; next++)
        {
            _slots[next % Slots] = 0;
        }

        _last = slot;
        return slot;
    }
}
