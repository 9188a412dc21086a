using System.Collections.Concurrent;
using System.Threading.Channels;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Verification.Board;

namespace HealthPass.Node.Lookup;

/// <summary>
/// Finds statuses in the directory, many in one query: after a restart a station at seven in the morning asks for
/// thousands of people at once, and one activation and one query each would cost it the minute. A person's grain writes
/// the directory before it announces, so a row is never older than what was reported as done; the board's version rule
/// settles the rest. A row whose seal does not hold, that is due for review, or not confirmed yet, goes to the grain, and so does at once whoever the
/// board itself says is due.
/// </summary>
public sealed class DirectoryStatusReader(
    IPersonDirectory directory,
    GrainStatusReader grains,
    RowSeals seals,
    SealEra era,
    PersonBoard board,
    RegionTree regions,
    ChannelBook channels,
    TimeProvider clock) : IStatusReader
{
    private const int MaxWaiting = 20_000;
    private const int MaxPerQuery = 512;

    private readonly ConcurrentDictionary<Miss, TaskCompletionSource<PersonStatus?>> _asked = new();
    private readonly Channel<Miss> _waiting = Channel.CreateBounded<Miss>(MaxWaiting);
    private int _working;
    private int _asking;
    private long _misses;

    /// <summary>How often somebody was not on the board, or due for review, since the start.</summary>
    public long Misses => Volatile.Read(ref _misses);

    /// <summary>People who are being looked up.</summary>
    public int LookedUp => _asked.Count;

    /// <inheritdoc />
    public ValueTask<PersonStatus?> ReadAsync(PersonId id, BoardTicket ticket)
    {
        _ = Interlocked.Increment(ref _misses);
        var miss = new Miss(id, ticket);
        var mine = new TaskCompletionSource<PersonStatus?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = _asked.GetOrAdd(miss, mine);
        if (ReferenceEquals(asked, mine))
        {
            if (IsDueOnBoard(id))
            {
                AskOrRefuse(miss);
            }
            else if (!_waiting.Writer.TryWrite(miss))
            {
                Fail([miss], new StorageUnavailableException("Too many people are being looked up."));
            }
            else if (Interlocked.Exchange(ref _working, 1) == 0)
            {
                _ = Task.Run(AnswerAllAsync);
            }
        }

        return new(asked.Task);
    }

    // One query at a time: while it is under way those who come gather for the next.
    private async Task AnswerAllAsync()
    {
        var batch = new List<Miss>(MaxPerQuery);
        do
        {
            while (true)
            {
                batch.Clear();
                while (batch.Count < MaxPerQuery && _waiting.Reader.TryRead(out var miss))
                {
                    batch.Add(miss);
                }

                if (batch.Count == 0)
                {
                    break;
                }

                await AnswerAsync(batch);
            }

            Volatile.Write(ref _working, 0);
        }
        while (_waiting.Reader.TryPeek(out _) && Interlocked.Exchange(ref _working, 1) == 0);
    }

    private async Task AnswerAsync(List<Miss> batch)
    {
        Dictionary<PersonId, DirectoryEntry> rows;
        try
        {
            var ids = batch.Select(miss => miss.Id).Distinct().ToList();
            rows = (await directory.FindManyAsync(ids, CancellationToken.None)).ToDictionary(row => row.PersonId);
            foreach (var row in rows.Values)
            {
                await channels.EnsureAsync(row.Channel);
            }
        }
#pragma warning disable CA1031 // Whatever it is, those who wait must hear of it, and the next batch must be tried.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail(batch, error);
            return;
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        foreach (var miss in batch)
        {
            if (!rows.TryGetValue(miss.Id, out var row))
            {
                Succeed(miss, null);
            }
            else if (row.State == DirectoryState.Active && !IsBelieved(row))
            {
                _ = AskGrainAsync(miss, mend: true);
            }
            else if (row.State == DirectoryState.Active && ((StatusFlags)row.Flags & StatusFlags.MoreChannels) == 0 && (row.ReviewAt == 0 || now < row.ReviewAt))
            {
                Succeed(miss, DirectoryStatus.Of(row, regions, channels));
            }
            else
            {
                _ = AskGrainAsync(miss);
            }
        }
    }

    private bool IsBelieved(DirectoryEntry row) => era.Takes(seals.Holds(row.Status));

    // The row would say the same as the board: what is due is decided by the grain alone.
    private bool IsDueOnBoard(PersonId id) =>
        board.TryGet(id, out var status) && status.IsRegistered && status.ReviewAt != 0 && clock.GetUtcNow().ToUnixTimeSeconds() >= status.ReviewAt;

    private void AskOrRefuse(Miss miss)
    {
        if (Volatile.Read(ref _asking) < MaxWaiting)
        {
            _ = AskGrainAsync(miss);
        }
        else
        {
            Fail([miss], new StorageUnavailableException("Too many people are being looked up."));
        }
    }

    private async Task AskGrainAsync(Miss miss, bool mend = false)
    {
        _ = Interlocked.Increment(ref _asking);
        try
        {
            Succeed(miss, mend ? await grains.MendAsync(miss.Id) : await grains.ReadAsync(miss.Id, miss.Ticket));
        }
#pragma warning disable CA1031 // As above.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail([miss], error);
        }
        finally
        {
            _ = Interlocked.Decrement(ref _asking);
        }
    }

    private void Succeed(Miss miss, PersonStatus? status)
    {
        if (_asked.TryRemove(miss, out var asked))
        {
            asked.SetResult(status);
        }
    }

    private void Fail(IReadOnlyList<Miss> misses, Exception error)
    {
        foreach (var miss in misses)
        {
            if (_asked.TryRemove(miss, out var asked))
            {
                asked.SetException(error);
            }
        }
    }

    private readonly record struct Miss(PersonId Id, BoardTicket Ticket);
}
