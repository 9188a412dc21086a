namespace HealthPass.Verification.Board;

/// <summary>
/// The hand of a clock that goes round a full shard and points at who has to leave. Ids known as unregistered go first,
/// then those seen on the oldest day; whoever was seen on the newest day gets another round, unless the hand finds nobody
/// else within reach. It looks at few slots a turn, so that a put stays cheap however large the shard is.
/// </summary>
internal struct BoardHand
{
    // So many are compared at least, so that yesterday's person does not leave beside one of last month's.
    private const int Nearest = 8;
    private const int Farthest = 64;

    private int _at;
    private ushort _newestDay;

    /// <summary>Picks a slot to clear.</summary>
    /// <param name="slots">The shard's slots, not all of them empty.</param>
    /// <param name="nobodies">How many of them hold an id known as unregistered: while there are any, the hand looks as far as it reaches.</param>
    /// <param name="forSomebody">Whether a registered person needs the place; an unregistered id takes none from those seen on the newest day.</param>
    /// <returns>The index of the slot, -1 when nobody has to leave.</returns>
    public int Pick(BoardSlot[] slots, int nobodies, bool forSomebody)
    {
        var victim = -1;
        var oldest = ushort.MaxValue;
        for (int looked = 0, steps = 0; looked < Farthest && steps < slots.Length; steps++)
        {
            var at = _at < slots.Length ? _at : 0;
            _at = at + 1;
            ref var slot = ref slots[at];
            if (slot.Taken == 0)
            {
                continue;
            }

            if (slot.IsNobody)
            {
                return at;
            }

            looked++;
            var day = slot.Head.ActiveDay;
            _newestDay = Math.Max(_newestDay, day);
            if (victim < 0 || day < oldest)
            {
                victim = at;
                oldest = day;
            }

            if (looked >= Nearest && nobodies == 0 && (oldest < _newestDay || oldest == 0))
            {
                break;
            }
        }

        return forSomebody || oldest < _newestDay ? victim : -1;
    }
}
