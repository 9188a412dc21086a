using HealthPass.Grains.People;

namespace HealthPass.Grains.Verification.Board;

/// <summary>
/// A silo's board (码板): the status of every person it has been asked about or told of, in memory, readable from any
/// thread without a message, a lock or an allocation. It only ever replaces a status by one of the same or a higher
/// version, so that a late answer cannot overwrite a newer announcement.
/// </summary>
public sealed class PersonBoard
{
    private const int ShardBits = 8;
    private const int ShardCount = 1 << ShardBits;

    private readonly BoardShard[] _shards;

    /// <summary>Creates an empty board.</summary>
    /// <param name="expectedPersons">How many persons to make room for at once; the board grows as needed.</param>
    public PersonBoard(int expectedPersons = 0)
    {
        var capacity = Math.Max(64, expectedPersons / BoardShard.MaxLoad / ShardCount);
        _shards = new BoardShard[ShardCount];
        for (var i = 0; i < ShardCount; i++)
        {
            // Staggered over one step of growth: shards fill alike, and would else all be half empty at the same time.
            _shards[i] = new((int)(capacity * Math.Pow(BoardShard.Growth, (double)i / ShardCount)));
        }
    }

    /// <summary>Persons on the board, including ids remembered as unregistered.</summary>
    public int Count => _shards.Sum(shard => shard.Count);

    /// <summary>Memory held by the tables, in bytes.</summary>
    public long Bytes => _shards.Sum(shard => shard.Bytes);

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

    /// <summary>Puts a status on the board unless a newer one is there.</summary>
    /// <param name="id">The person.</param>
    /// <param name="status">The status.</param>
    /// <returns>False when the board already has a higher version.</returns>
    public bool Put(PersonId id, in PersonStatus status) => ShardOf(id).Put(id, status);

    // The slot's place comes from the low half of the id, so the shard is taken from the other half.
    private BoardShard ShardOf(PersonId id) => _shards[id.High >> (64 - ShardBits)];
}
