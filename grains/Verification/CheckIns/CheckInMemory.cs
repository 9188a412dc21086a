using HealthPass.Kernel.People;
using HealthPass.Verification.Scans;

namespace HealthPass.Verification.CheckIns;

/// <summary>Who has checked in at one venue within the last quarter of an hour, and how many within this minute. Its user calls it by one thread at a time.</summary>
internal sealed class CheckInMemory
{
    /// <summary>How long a check-in counts as the same.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(15);

    /// <summary>The most that are remembered, twice: what is forgotten for newer ones is counted anew.</summary>
    public const int Most = 50_000;

    private Dictionary<(PersonId Person, ushort Place), (DateTimeOffset At, Task<ScanOutcome> Scan)> _young = [];
    private Dictionary<(PersonId Person, ushort Place), (DateTimeOffset At, Task<ScanOutcome> Scan)> _old = [];
    private DateTimeOffset _youngSince;
    private long _minute;
    private int _inMinute;

    /// <summary>The scan of a person at a place that still counts.</summary>
    public Task<ScanOutcome>? Find(PersonId person, ushort place, DateTimeOffset now) =>
        (_young.TryGetValue((person, place), out var known) || _old.TryGetValue((person, place), out known))
        && (now - known.At).Duration() < Within && !known.Scan.IsFaulted
            ? known.Scan
            : null;

    /// <summary>Takes note of a scan that is under way.</summary>
    public void Put(PersonId person, ushort place, Task<ScanOutcome> scan, DateTimeOffset now)
    {
        if (_young.Count >= Most || now - _youngSince >= Within)
        {
            (_old, _young, _youngSince) = (_young, [], now);
        }

        _young[(person, place)] = (now, scan);
    }

    /// <summary>Forgets one that was not recorded.</summary>
    public void Remove(PersonId person, ushort place)
    {
        _ = _young.Remove((person, place));
        _ = _old.Remove((person, place));
    }

    /// <summary>Counts a check-in.</summary>
    /// <returns>How many the venue has had within the minute.</returns>
    public int Count(DateTimeOffset now)
    {
        var minute = now.ToUnixTimeSeconds() / 60;
        (_minute, _inMinute) = (minute, minute == _minute ? _inMinute + 1 : 1);
        return _inMinute;
    }
}
