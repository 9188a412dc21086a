using HealthPass.Kernel.People;

namespace HealthPass.Verification.Board;

/// <summary>
/// A silo's board (码板): the status of every person it has been asked about or told of, in memory, readable from any
/// thread without a message, a lock or an allocation. It only ever replaces a status by one of the same or a higher
/// version, so that a late answer cannot overwrite a newer announcement, not even one that was evicted meanwhile.
/// </summary>
public sealed class PersonBoard
{
    /// <summary>Shards; a person's is given by the first byte of the id.</summary>
    public const int ShardCount = 1 << ShardBits;

    /// <summary>The least bound there can be: one person a shard.</summary>
    public const int LeastBound = ShardCount;

    private const int ShardBits = 8;

    private readonly BoardShard[] _shards;

    /// <summary>Creates an empty board.</summary>
    /// <param name="expectedPersons">How many persons to make room for at once; the board grows as needed.</param>
    /// <param name="maxPersons">The most persons to keep, 0 for no bound.</param>
    public PersonBoard(int expectedPersons = 0, int maxPersons = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxPersons);
        if (maxPersons is > 0 and < LeastBound)
        {
            throw new ArgumentOutOfRangeException(nameof(maxPersons), maxPersons, $"At least {LeastBound}.");
        }

        var bound = maxPersons == 0 ? int.MaxValue : maxPersons / ShardCount;
        _shards = [.. Enumerable.Range(0, ShardCount).Select(shard => new BoardShard(Capacity(expectedPersons, shard), bound))];
    }

    /// <summary>Persons on the board, including ids remembered as unregistered.</summary>
    public int Count => _shards.Sum(shard => shard.Count);

    /// <summary>Memory held by the tables, in bytes.</summary>
    public long Bytes => _shards.Sum(shard => shard.Bytes);

    /// <summary>The ids of a shard, which follow one another.</summary>
    /// <param name="shard">Below <see cref="ShardCount"/>.</param>
    /// <returns>The first and the last.</returns>
    public static (PersonId First, PersonId Last) IdsOf(int shard)
    {
        var first = (ulong)shard << (64 - ShardBits);
        return (new(first, 0), new(first | (ulong.MaxValue >> ShardBits), ulong.MaxValue));
    }

    /// <summary>Has the processor fetch what reading a status will look at first.</summary>
    /// <param name="id">The person.</param>
    public void Prefetch(PersonId id) => ShardOf(id).Prefetch(id);

    /// <summary>Reads a status.</summary>
    /// <param name="id">The person.</param>
    /// <param name="status">The status when the person is on the board.</param>
    /// <returns>Whether the person is on the board; the caller must still look at <see cref="PersonStatus.ReviewAt"/>.</returns>
    public bool TryGet(PersonId id, out PersonStatus status) => ShardOf(id).TryGet(id, 0, out status, out _);

    /// <summary>Reads a status and notes that the person was active on a day.</summary>
    /// <param name="id">The person.</param>
    /// <param name="activeDay">The day as a count of days that fits 16 bits and is not 0.</param>
    /// <param name="status">The status when the person is on the board.</param>
    /// <param name="firstOfDay">Whether this node had not yet seen the person active on that day.</param>
    /// <returns>Whether the person is on the board.</returns>
    public bool TryGet(PersonId id, ushort activeDay, out PersonStatus status, out bool firstOfDay) =>
        ShardOf(id).TryGet(id, activeDay, out status, out firstOfDay);

    /// <summary>Puts an announced status on the board unless a newer one is there. A full board evicts somebody for it.</summary>
    /// <param name="id">The person.</param>
    /// <param name="status">The status.</param>
    /// <returns>False when the board already has a higher version.</returns>
    public bool Put(PersonId id, in PersonStatus status) => ShardOf(id).Announce(id, status) == BoardPut.Done;

    /// <summary>Says that a person is about to be asked for.</summary>
    /// <param name="id">The person.</param>
    /// <returns>What <see cref="PutAnswer"/> wants to see.</returns>
    public BoardTicket BeginMiss(PersonId id) => ShardOf(id).BeginMiss();

    /// <summary>Puts the answer to a miss on the board, unless a newer one is there or may have been.</summary>
    /// <param name="id">The person.</param>
    /// <param name="status">The status.</param>
    /// <param name="ticket">The ticket of the miss, from before the answer was read.</param>
    /// <returns>What came of it.</returns>
    public BoardPut PutAnswer(PersonId id, in PersonStatus status, BoardTicket ticket) => ShardOf(id).Answer(id, status, ticket);

    /// <summary>Puts a status that was read ahead on the board, unless a newer one is there or the board is full.</summary>
    /// <param name="id">The person.</param>
    /// <param name="status">The status.</param>
    /// <returns>What came of it.</returns>
    public BoardPut Fill(PersonId id, in PersonStatus status) => ShardOf(id).Fill(id, status);

    /// <summary>Makes room for a number of persons at once: a board that grows step by step leaves garbage of many times its size.</summary>
    /// <param name="persons">How many are expected.</param>
    public void Reserve(long persons)
    {
        for (var shard = 0; shard < ShardCount; shard++)
        {
            _shards[shard].Reserve(Capacity(persons, shard));
        }
    }

    // Staggered over one step of growth: shards fill alike, and would else all be half empty at the same time.
    private static int Capacity(long persons, int shard) =>
        (int)(Math.Max(64, persons / BoardShard.MaxLoad / ShardCount) * Math.Pow(BoardShard.Growth, (double)shard / ShardCount));

    // The slot's place comes from the low half of the id, so the shard is taken from the other half.
    private BoardShard ShardOf(PersonId id) => _shards[id.High >> (64 - ShardBits)];
}
