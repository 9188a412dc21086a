using System.Collections.Concurrent;
using System.Threading.Channels;
using HealthPass.Grains.People;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Storage;
using HealthPass.Grains.Verification.Board;

namespace HealthPass.Grains.Verification.Lookup;

/// <summary>
/// Finds statuses in the directory, many in one query: after a restart a station at seven in the morning asks for
/// thousands of people at once, and one activation and one query each would cost it the minute. A person's grain writes
/// the directory before it announces, so a row is never older than what was reported as done; the board's version rule
/// settles the rest. A row that is due for review, or not confirmed yet, goes to the grain.
/// </summary>
public sealed class DirectoryStatusReader(
    IPersonDirectory directory, GrainStatusReader grains, RegionTree regions, TimeProvider clock) : IStatusReader
{
    private const int MaxWaiting = 20_000;
    private const int MaxPerQuery = 512;

    private readonly ConcurrentDictionary<PersonId, TaskCompletionSource<PersonStatus?>> _asked = new();
    private readonly Channel<PersonId> _waiting = Channel.CreateBounded<PersonId>(MaxWaiting);
    private int _working;
    private long _misses;

    /// <summary>How often somebody was not on the board, or due for review, since the start.</summary>
    public long Misses => Volatile.Read(ref _misses);

    /// <summary>People who are being looked up.</summary>
    public int LookedUp => _asked.Count;

    /// <inheritdoc />
    public ValueTask<PersonStatus?> ReadAsync(PersonId id)
    {
        _ = Interlocked.Increment(ref _misses);
        var mine = new TaskCompletionSource<PersonStatus?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = _asked.GetOrAdd(id, mine);
        if (ReferenceEquals(asked, mine))
        {
            if (!_waiting.Writer.TryWrite(id))
            {
                Fail([id], new StorageUnavailableException("Too many people are being looked up."));
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
        var batch = new List<PersonId>(MaxPerQuery);
        do
        {
            while (true)
            {
                batch.Clear();
                while (batch.Count < MaxPerQuery && _waiting.Reader.TryRead(out var id))
                {
                    batch.Add(id);
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

    private async Task AnswerAsync(List<PersonId> batch)
    {
        Dictionary<PersonId, DirectoryEntry> rows;
        try
        {
            rows = (await directory.FindManyAsync(batch, CancellationToken.None)).ToDictionary(row => row.PersonId);
        }
#pragma warning disable CA1031 // Whatever it is, those who wait must hear of it, and the next batch must be tried.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail(batch, error);
            return;
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        foreach (var id in batch)
        {
            if (!rows.TryGetValue(id, out var row))
            {
                Succeed(id, null);
            }
            else if (row.State == DirectoryState.Active && (row.ReviewAt == 0 || now < row.ReviewAt))
            {
                Succeed(id, DirectoryStatus.Of(row, regions));
            }
            else
            {
                _ = AskGrainAsync(id);
            }
        }
    }

    private async Task AskGrainAsync(PersonId id)
    {
        try
        {
            Succeed(id, await grains.ReadAsync(id));
        }
#pragma warning disable CA1031 // As above.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail([id], error);
        }
    }

    private void Succeed(PersonId id, PersonStatus? status)
    {
        if (_asked.TryRemove(id, out var asked))
        {
            asked.SetResult(status);
        }
    }

    private void Fail(IReadOnlyList<PersonId> ids, Exception error)
    {
        foreach (var id in ids)
        {
            if (_asked.TryRemove(id, out var asked))
            {
                asked.SetException(error);
            }
        }
    }
}
