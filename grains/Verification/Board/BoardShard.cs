using System.Runtime.CompilerServices;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;

namespace HealthPass.Verification.Board;

/// <summary>
/// One shard of the board: an open-addressing table with linear probing. Readers take no lock: they copy a slot and
/// keep the copy when its sequence was even and did not move. Writers hold the shard's lock.
/// <para>
/// At its bound the shard evicts a person for each it takes on, and closes the gap by moving the entries behind it back.
/// A reader on its way may be overtaken by an entry that moves: it believes that a person is missing only when no entry
/// moved during its walk, and walks again otherwise.
/// </para>
/// </summary>
internal sealed class BoardShard
{
    /// <summary>Linear probing stays short up to this load; ids are HMACs, so they spread evenly by themselves.</summary>
    public const double MaxLoad = 0.85;

    /// <summary>By how much a full table grows: with <see cref="MaxLoad"/> the mean over shards stays under 64 bytes a person.</summary>
    public const double Growth = 1.22;

    // An eviction takes less than a microsecond and follows a miss, so that even one repeated walk is rare.
    private const int MaxWalks = 8;

    private readonly Lock _gate = new();
    private readonly int _bound;
    private BoardSlot[] _slots;
    private int _count;
    private int _nobodies;

    // Odd while entries move.
    private uint _moves;
    private uint _announcements;
    private bool _evicts;
    private BoardHand _hand;

    public BoardShard(int capacity, int bound = int.MaxValue)
    {
        _bound = bound;
        _slots = new BoardSlot[Clamp(capacity)];
    }

    private enum Walk
    {
        Found,
        Missing,
        Disturbed,
    }

    public int Count => Volatile.Read(ref _count);

    public long Bytes => (long)Volatile.Read(ref _slots).Length * Unsafe.SizeOf<BoardSlot>();

    public bool TryGet(PersonId id, ushort activeDay, out PersonStatus status, out bool firstOfDay)
    {
        var moves = Volatile.Read(ref _moves);
        var walk = WalkOnce(id, activeDay, out status, out firstOfDay);
        if (walk == Walk.Found)
        {
            return true;
        }

        Volatile.ReadBarrier();
        return (walk != Walk.Missing || (moves & 1) != 0 || _moves != moves) && TryGetAgain(id, activeDay, out status, out firstOfDay);
    }

    /// <summary>Has the processor fetch the slot where looking for somebody begins: it lies in one line of its cache or in two.</summary>
    public void Prefetch(PersonId id)
    {
        var slots = Volatile.Read(ref _slots);
        ref var slot = ref slots[Start(id, slots.Length)];
        PrefetchHint.Give(ref slot.High);
        PrefetchHint.Give(ref slot.Taken);
    }

    /// <summary>A miss begins.</summary>
    public BoardTicket BeginMiss() => new(Volatile.Read(ref _announcements));

    /// <summary>Puts what was announced.</summary>
    public BoardPut Announce(PersonId id, in PersonStatus status)
    {
        lock (_gate)
        {
            _announcements++;
            return Put(id, status, mayEvict: true);
        }
    }

    /// <summary>
    /// Puts the answer to a miss. Whoever is on the board has at least the last version announced. Of others it is only
    /// known when nothing was announced since the miss began, or nobody has ever been evicted.
    /// </summary>
    public BoardPut Answer(PersonId id, in PersonStatus status, BoardTicket ticket)
    {
        lock (_gate)
        {
            return _evicts && _announcements != ticket.Announcements && _slots[Find(_slots, id)].Taken == 0
                ? BoardPut.Outdated
                : Put(id, status, mayEvict: true);
        }
    }

    /// <summary>Puts what was read ahead. Where anybody has been evicted there is no room any more, so that it can never be older than an announcement.</summary>
    public BoardPut Fill(PersonId id, in PersonStatus status)
    {
        lock (_gate)
        {
            return Put(id, status, mayEvict: false);
        }
    }

    /// <summary>Makes room at once for as many slots.</summary>
    public void Reserve(int capacity)
    {
        lock (_gate)
        {
            if (Clamp(capacity) > _slots.Length)
            {
                Resize(Clamp(capacity));
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryGetAgain(PersonId id, ushort activeDay, out PersonStatus status, out bool firstOfDay)
    {
        for (var walks = 1; walks < MaxWalks; walks++)
        {
            var moves = Volatile.Read(ref _moves);
            var walk = WalkOnce(id, activeDay, out status, out firstOfDay);
            Volatile.ReadBarrier();
            if (walk == Walk.Found || (walk == Walk.Missing && (moves & 1) == 0 && _moves == moves))
            {
                return walk == Walk.Found;
            }
        }

        lock (_gate)
        {
            return WalkOnce(id, activeDay, out status, out firstOfDay) == Walk.Found;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Walk WalkOnce(PersonId id, ushort activeDay, out PersonStatus status, out bool firstOfDay)
    {
        firstOfDay = false;
        var slots = Volatile.Read(ref _slots);
        var index = Start(id, slots.Length);
        for (var steps = slots.Length; steps > 0; steps--)
        {
            ref var slot = ref slots[index];
            var spin = default(SpinWait);
            while (true)
            {
                var before = Volatile.Read(ref slot.Head.Sequence);
                if ((before & 1) == 0)
                {
                    var taken = slot.Taken;
                    if (taken != 0 && slot.Low == id.Low && slot.High == id.High)
                    {
                        var day = slot.Head.ActiveDay;
                        status = new(
                            slot.Version, (Colour)slot.Colour, slot.Reason, (StatusFlags)slot.Flags, slot.Head.Region,
                            slot.NameMask, slot.LastNegativeTestAt, slot.ReviewAt, slot.Channels);
                        Volatile.ReadBarrier();
                        if (slot.Head.Sequence == before)
                        {
                            return activeDay == 0 || day == activeDay
                                ? Walk.Found
                                : Mark(ref slot.Head, before, day, status.Region, activeDay, ref firstOfDay);
                        }
                    }
                    else
                    {
                        Volatile.ReadBarrier();
                        if (slot.Head.Sequence == before)
                        {
                            if (taken == 0)
                            {
                                status = default;
                                return Walk.Missing;
                            }

                            break;
                        }
                    }
                }

                spin.SpinOnce();
            }

            index = Next(index, slots.Length);
        }

        // There are always empty slots: all of them were passed while entries moved.
        status = default;
        return Walk.Disturbed;
    }

    private static Walk Mark(ref BoardHead head, uint sequence, ushort day, ushort region, ushort activeDay, ref bool firstOfDay)
    {
        var seen = new BoardHead { Sequence = sequence, ActiveDay = day, Region = region };
        var marked = new BoardHead { Sequence = sequence, ActiveDay = activeDay, Region = region };
        var was = new BoardHead { Word = Interlocked.CompareExchange(ref head.Word, marked.Word, seen.Word) };
        firstOfDay = was.Word == seen.Word;
        return firstOfDay || was.Word == marked.Word ? Walk.Found : Walk.Disturbed;
    }

    private BoardPut Put(PersonId id, in PersonStatus status, bool mayEvict)
    {
        var index = Find(_slots, id);
        if (_slots[index].Taken != 0)
        {
            if (_slots[index].Version > status.Version)
            {
                return BoardPut.Newer;
            }
        }
        else
        {
            if (_count >= _bound)
            {
                var victim = mayEvict ? _hand.Pick(_slots, _nobodies, status.IsRegistered) : -1;
                if (victim < 0)
                {
                    return BoardPut.NoRoom;
                }

                _evicts = true;
                Remove(_slots, victim);
                index = Find(_slots, id);
            }
            else if (_count + 1 > _slots.Length * MaxLoad)
            {
                Resize(Clamp((int)(_slots.Length * Growth) + 1));
                index = Find(_slots, id);
            }

            _count++;
        }

        ref var slot = ref _slots[index];
        _nobodies -= slot.IsNobody ? 1 : 0;
        Write(ref slot, id, status);
        _nobodies += slot.IsNobody ? 1 : 0;
        return BoardPut.Done;
    }

    private static void Write(ref BoardSlot slot, PersonId id, in PersonStatus status)
    {
        // No fence as in Open: the day belongs to the person, who stays in the slot or is new to it.
        slot.Head.Sequence++;
        Volatile.WriteBarrier();
        slot.High = id.High;
        slot.Low = id.Low;
        slot.Version = status.Version;
        slot.ReviewAt = status.ReviewAt;
        slot.LastNegativeTestAt = status.LastNegativeTestAt;
        slot.NameMask = status.NameMask;
        slot.Head.Region = status.Region;
        slot.Colour = (byte)status.Colour;
        slot.Reason = status.Reason;
        slot.Flags = (byte)status.Flags;
        slot.Channels = status.Channels;
        slot.Taken = 1;
        Close(ref slot);
    }

    // Closes the gap: every entry behind it, up to the next empty slot, that may stand in the gap moves there and leaves one.
    private void Remove(BoardSlot[] slots, int gap)
    {
        Volatile.Write(ref _moves, _moves + 1);
        Volatile.WriteBarrier();
        _nobodies -= slots[gap].IsNobody ? 1 : 0;
        Open(ref slots[gap]);
        for (var at = Next(gap, slots.Length); slots[at].Taken != 0; at = Next(at, slots.Length))
        {
            ref var slot = ref slots[at];
            var start = Start(new(slot.High, slot.Low), slots.Length);
            if (Distance(start, at, slots.Length) >= Distance(gap, at, slots.Length))
            {
                // Opened before it is copied, and kept open until it is filled or cleared: no reader marks a day on what is left behind.
                Open(ref slot);
                Move(slot, ref slots[gap]);
                Close(ref slots[gap]);
                gap = at;
            }
        }

        slots[gap].Taken = 0;
        slots[gap].Head.ActiveDay = 0;
        Close(ref slots[gap]);
        Volatile.Write(ref _moves, _moves + 1);
        _count--;
    }

    private static void Move(in BoardSlot from, ref BoardSlot to)
    {
        to.High = from.High;
        to.Low = from.Low;
        to.Head.ActiveDay = from.Head.ActiveDay;
        to.Head.Region = from.Head.Region;
        to.Version = from.Version;
        to.ReviewAt = from.ReviewAt;
        to.LastNegativeTestAt = from.LastNegativeTestAt;
        to.NameMask = from.NameMask;
        to.Colour = from.Colour;
        to.Reason = from.Reason;
        to.Flags = from.Flags;
        to.Channels = from.Channels;
        to.Taken = 1;
    }

    // A full fence: a day that a reader marks is seen by what follows, or is not marked.
    private static void Open(ref BoardSlot slot) => _ = Interlocked.Increment(ref slot.Head.Sequence);

    private static void Close(ref BoardSlot slot)
    {
        Volatile.WriteBarrier();
        slot.Head.Sequence++;
    }

    private static int Find(BoardSlot[] slots, PersonId id)
    {
        var index = Start(id, slots.Length);
        while (slots[index].Taken != 0 && (slots[index].High != id.High || slots[index].Low != id.Low))
        {
            index = Next(index, slots.Length);
        }

        return index;
    }

    // Maps the low 32 bits onto the table without a division, so that any capacity will do.
    private static int Start(PersonId id, int length) => (int)(((ulong)(uint)id.Low * (uint)length) >> 32);

    private static int Next(int index, int length) => index + 1 == length ? 0 : index + 1;

    private static int Distance(int from, int to, int length) => to >= from ? to - from : to - from + length;

    // A bounded shard never needs more slots than its bound does.
    private int Clamp(int capacity) => (int)Math.Max(16, Math.Min(capacity, (_bound / MaxLoad) + 1));

    private void Resize(int capacity)
    {
        var larger = new BoardSlot[capacity];
        foreach (ref var slot in _slots.AsSpan())
        {
            if (slot.Taken != 0)
            {
                larger[Find(larger, new(slot.High, slot.Low))] = slot;
            }
        }

        Volatile.Write(ref _slots, larger);
    }
}
