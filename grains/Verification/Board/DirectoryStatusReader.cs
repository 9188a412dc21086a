using System.Collections.Concurrent;
using System.Threading.Channels;
using HealthPass.Grains.People;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Storage;
using Microsoft.Extensions.Hosting;

namespace HealthPass.Grains.Verification.Board;

/// <summary>
/// Finds statuses in the directory, many in one query: after a restart a station at seven in the morning asks for
/// thousands of people at once, and one activation and one query each would cost it the minute. A person's grain writes
/// the directory before it announces, so a row is never newer than what was reported as done and never older than
/// that; the board's version rule settles the rest. A row that is due for review, or not confirmed yet, goes to the grain.
/// </summary>
public sealed class DirectoryStatusReader(
    IPersonDirectory directory, GrainStatusReader grains, RegionTree regions, TimeProvider clock) : BackgroundService, IStatusReader
{
    private const int MaxWaiting = 20_000;
    private const int MaxPerQuery = 512;

    private readonly ConcurrentDictionary<PersonId, TaskCompletionSource<PersonStatus?>> _asked = new();
    private readonly Channel<PersonId> _waiting = Channel.CreateBounded<PersonId>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    /// <inheritdoc />
    public ValueTask<PersonStatus?> ReadAsync(PersonId id)
    {
        var mine = new TaskCompletionSource<PersonStatus?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = _asked.GetOrAdd(id, mine);
        if (ReferenceEquals(asked, mine) && !_waiting.Writer.TryWrite(id))
        {
            _ = _asked.TryRemove(id, out _);
            mine.SetException(new StorageUnavailableException("Too many people are being looked up."));
        }

        return new(asked.Task);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<PersonId>(MaxPerQuery);
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                batch.Clear();
                while (batch.Count < MaxPerQuery && _waiting.Reader.TryRead(out var id))
                {
                    batch.Add(id);
                }

                await AnswerAsync(batch, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops; whoever still waits is answered below.
        }

        _waiting.Writer.Complete();
        Fail([.. _asked.Keys], new StorageUnavailableException("The node stops."));
    }

    private async Task AnswerAsync(List<PersonId> batch, CancellationToken cancellationToken)
    {
        Dictionary<PersonId, DirectoryEntry> rows;
        try
        {
            rows = (await directory.FindManyAsync(batch, cancellationToken)).ToDictionary(row => row.PersonId);
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
