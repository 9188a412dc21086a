using HealthPass.Grains.People;
using HealthPass.Grains.Rules;

namespace HealthPass.Grains.Verification.Board;

/// <summary>
/// One shard of the board: an open-addressing table with linear probing. Readers take no lock: they copy a slot and
/// keep the copy when its sequence was even and did not move. Writers hold the shard's lock.
/// </summary>
internal sealed class BoardShard
{
    /// <summary>Linear probing stays short up to this load; ids are HMACs, so they spread evenly by themselves.</summary>
    public const double MaxLoad = 0.85;

    /// <summary>By how much a full table grows: with <see cref="MaxLoad"/> the mean over shards stays under 64 bytes a person.</summary>
    public const double Growth = 1.22;

    private readonly Lock _gate = new();
    private BoardSlot[] _slots;
    private int _count;

    public BoardShard(int capacity) => _slots = new BoardSlot[Math.Max(capacity, 16)];

    public int Count => Volatile.Read(ref _count);

    public long Bytes => (long)Volatile.Read(ref _slots).Length * 48;

    public bool TryGet(PersonId id, ushort activeDay, out PersonStatus status, out bool firstOfDay)
    {
        firstOfDay = false;
        var slots = Volatile.Read(ref _slots);
        for (var index = Start(id, slots.Length); ; index = index + 1 == slots.Length ? 0 : index + 1)
        {
            ref var slot = ref slots[index];
            var spin = default(SpinWait);
            while (true)
            {
                var before = Volatile.Read(ref slot.Sequence);
                if ((before & 1) == 0)
                {
                    var taken = slot.Taken;
                    var matches = slot.High == id.High && slot.Low == id.Low;
                    var copy = new PersonStatus(
                        slot.Version, (Colour)slot.Colour, slot.Reason, (StatusFlags)slot.Flags, slot.Region,
                        slot.NameMask, slot.LastNegativeTestAt, slot.ReviewAt);
                    Volatile.ReadBarrier();
                    if (slot.Sequence == before)
                    {
                        if (taken == 0)
                        {
                            status = default;
                            return false;
                        }

                        if (!matches)
                        {
                            break;
                        }

                        status = copy;
                        var day = slot.ActiveDay;
                        firstOfDay = activeDay != 0 && day != activeDay
                            && Interlocked.CompareExchange(ref slot.ActiveDay, activeDay, day) == day;
                        return true;
                    }
                }

                spin.SpinOnce();
            }
        }
    }

    public bool Put(PersonId id, in PersonStatus status)
    {
        lock (_gate)
        {
            if (_count + 1 > _slots.Length * MaxLoad)
            {
                Grow();
            }

            ref var slot = ref Find(_slots, id);
            if (slot.Taken != 0 && slot.Version > status.Version)
            {
                return false;
            }

            if (slot.Taken == 0)
            {
                _count++;
            }

            slot.Sequence++;
            Volatile.WriteBarrier();
            slot.High = id.High;
            slot.Low = id.Low;
            slot.Version = status.Version;
            slot.ReviewAt = status.ReviewAt;
            slot.LastNegativeTestAt = status.LastNegativeTestAt;
            slot.NameMask = status.NameMask;
            slot.Region = status.Region;
            slot.Colour = (byte)status.Colour;
            slot.Reason = status.Reason;
            slot.Flags = (byte)status.Flags;
            slot.Taken = 1;
            Volatile.WriteBarrier();
            slot.Sequence++;
            return true;
        }
    }

    private static ref BoardSlot Find(BoardSlot[] slots, PersonId id)
    {
        var index = Start(id, slots.Length);
        while (slots[index].Taken != 0 && (slots[index].High != id.High || slots[index].Low != id.Low))
        {
            index = index + 1 == slots.Length ? 0 : index + 1;
        }

        return ref slots[index];
    }

    // Maps the low 32 bits onto the table without a division, so that any capacity will do.
    private static int Start(PersonId id, int length) => (int)(((ulong)(uint)id.Low * (uint)length) >> 32);

    private void Grow()
    {
        var larger = new BoardSlot[(int)(_slots.Length * Growth) + 1];
        foreach (ref var slot in _slots.AsSpan())
        {
            if (slot.Taken != 0)
            {
                Find(larger, new(slot.High, slot.Low)) = slot;
            }
        }

        Volatile.Write(ref _slots, larger);
    }
}
