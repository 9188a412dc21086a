using System.Collections.Concurrent;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Verification.Board;

namespace HealthPass.Verification.Scans;

/// <summary>
/// Where the codes of the last minute were seen: nobody is in two cities within the life of one code, so that it was copied. A table of
/// eight megabytes, read and written without a lock; a code that it has forgotten for newer ones is like one never seen.
/// </summary>
public sealed class CodePlaces
{
    /// <summary>How long a sighting counts: a code's life and the skew of clocks.</summary>
    public const ushort Seconds = 65;

    /// <summary>The most people that wait to be told of.</summary>
    public const int MaxWaiting = 1_000;

    // A line of the processor's cache is looked at, wherever a code may lie in it.
    private const int Ways = 8;
    private const int Lines = 1 << 17;
    private const int TagShift = 24;
    private const int CityShift = 16;

    private const ulong CityMask = 0xFF;

    // Seen in two cities: good nowhere any more.
    private const ulong Copied = CityMask;

    // 40 bits of the code's mark, 8 of the city, 16 of the time in seconds. All zero is nothing: a city is 1 to 99.
    private readonly ulong[] _slots = new ulong[Lines * Ways];
    private readonly ConcurrentQueue<PersonId> _waiting = new();
    private long _scans;
    private int _queued;

    /// <summary>Scans of codes that were seen elsewhere, since the start.</summary>
    public long Scans => Volatile.Read(ref _scans);

    /// <summary>Has the processor fetch what a look at a code reads.</summary>
    /// <param name="mark">The code's mark.</param>
    internal void Prefetch(ulong mark) => PrefetchHint.Give(ref _slots[LineOf(mark)]);

    /// <summary>Takes note of a code's being seen.</summary>
    /// <param name="mark">64 bits that no two codes share but by chance.</param>
    /// <param name="id">Whose it is.</param>
    /// <param name="venue">The venue's region.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Whether it was seen in another city within its life.</returns>
    internal bool IsCopied(ulong mark, PersonId id, RegionCode venue, uint now)
    {
        var city = (ulong)(venue.Value / 100_000_000 % 100);
        if (city == 0)
        {
            return false;
        }

        var tag = mark >> TagShift << TagShift;
        var fresh = tag | (city << CityShift) | (ushort)now;
        var line = _slots.AsSpan(LineOf(mark), Ways);
        while (true)
        {
            var place = Find(line, tag, (ushort)now, out var seen, out var isKnown);
            var before = (seen >> CityShift) & CityMask;
            var isCopied = isKnown && before != city;
            var next = isCopied ? tag | (Copied << CityShift) | (ushort)now : fresh;
            if (seen != next && Interlocked.CompareExchange(ref line[place], next, seen) != seen)
            {
                // Another gate was faster.
                continue;
            }

            if (isCopied)
            {
                Tell(id, isNew: before != Copied);
            }

            return isCopied;
        }
    }

    // Where the code lies, or else what is to give way to it: nothing, or what is oldest.
    private static int Find(ReadOnlySpan<ulong> line, ulong tag, ushort now, out ulong seen, out bool isKnown)
    {
        var (oldest, oldestAge) = (0, -1);
        seen = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var slot = Volatile.Read(in line[i]);
            var age = slot == 0 ? int.MaxValue : (ushort)(now - (ushort)slot);
            if (slot >> TagShift == tag >> TagShift && age <= Seconds)
            {
                (seen, isKnown) = (slot, true);
                return i;
            }

            if (age > oldestAge)
            {
                (oldest, oldestAge, seen) = (i, age, slot);
            }
        }

        isKnown = false;
        return oldest;
    }

    /// <summary>Takes the people whose codes were copied since the last time, each code once.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>People.</returns>
    public IReadOnlyList<PersonId> Take(int most)
    {
        var taken = new List<PersonId>();
        while (taken.Count < most && _waiting.TryDequeue(out var id))
        {
            _ = Interlocked.Decrement(ref _queued);
            taken.Add(id);
        }

        return taken;
    }

    private static int LineOf(ulong mark) => (int)(mark & (Lines - 1)) * Ways;

    private void Tell(PersonId id, bool isNew)
    {
        _ = Interlocked.Increment(ref _scans);
        if (!isNew)
        {
            return;
        }

        if (Interlocked.Increment(ref _queued) <= MaxWaiting)
        {
            _waiting.Enqueue(id);
        }
        else
        {
            _ = Interlocked.Decrement(ref _queued);
        }
    }
}
