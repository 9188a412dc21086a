using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit;

/// <summary>
/// Group commit: lines that arrive while a transaction is under way share the next one, in the order in which they came.
/// Not for use by two threads at once; a grain's turns are what it is made for.
/// </summary>
/// <param name="store">The trail.</param>
/// <param name="clock">The clock.</param>
/// <param name="onFailure">Told when lines could not be written.</param>
internal sealed class AuditQueue(IAuditStore store, TimeProvider clock, Action onFailure)
{
    /// <summary>The most lines that wait.</summary>
    public const int MaxWaiting = 4096;

    // Large enough to carry the flush, small enough that nobody waits long for others.
    private const int MaxBatch = 512;

    private readonly Queue<Waiting> _waiting = new();
    private bool _isWriting;
    private bool _knowsHead;

    /// <summary>The last line of the trail as this queue knows it.</summary>
    public AuditEntry? Head { get; private set; }

    /// <summary>Reads the trail's last line.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        Head = await store.ReadHeadAsync(cancellationToken);
        _knowsHead = true;
    }

    /// <summary>Writes a line.</summary>
    /// <returns>Its position, once it is durable.</returns>
    public Task<long> AppendAsync(AuditLine line)
    {
        if (_waiting.Count >= MaxWaiting)
        {
            throw new StorageUnavailableException($"The audit trail does not keep up: {MaxWaiting} lines wait to be written.");
        }

        var waiting = new Waiting(line, clock.GetUtcNow(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Enqueue(waiting);
        if (!_isWriting)
        {
            _isWriting = true;
            _ = WriteAllAsync();
        }

        return waiting.Written.Task;
    }

    private async Task WriteAllAsync()
    {
        // Whoever calls in this same turn shares the first transaction already.
        await Task.Yield();
        while (_waiting.Count > 0)
        {
            var batch = new List<Waiting>(Math.Min(_waiting.Count, MaxBatch));
            while (batch.Count < MaxBatch && _waiting.TryDequeue(out var next))
            {
                batch.Add(next);
            }

            await WriteAsync(batch, mayTryAgain: true);
        }

        _isWriting = false;
    }

    // Every outcome goes to those who wait for it: nothing is thrown here.
    private async Task WriteAsync(IReadOnlyList<Waiting> batch, bool mayTryAgain)
    {
        try
        {
            if (!_knowsHead)
            {
                await OpenAsync(CancellationToken.None);
            }

            var entries = new AuditEntry[batch.Count];
            var head = Head;
            for (var index = 0; index < entries.Length; index++)
            {
                head = entries[index] = AuditChain.Next(head, batch[index].Line, batch[index].At);
            }

            await store.AppendAsync(entries, CancellationToken.None);
            Head = head;
            for (var index = 0; index < entries.Length; index++)
            {
                batch[index].Written.SetResult(entries[index].Sequence);
            }
        }
        catch (Exception error)
        {
            // Whether the lines were written is not known: the head is read again before the next.
            _knowsHead = false;
            if (mayTryAgain && error is StorageConflictException)
            {
                // Nothing was written: an operator's command has put a line in between, and these go behind it.
                await WriteAsync(batch, mayTryAgain: false);
                return;
            }

            if (batch.Count > 1 && !DependencyFaults.IsUnavailable(error) && error is not StorageConflictException)
            {
                // One line that the database refuses for what it says must not take the others with it.
                foreach (var waiting in batch)
                {
                    await WriteAsync([waiting], mayTryAgain);
                }

                return;
            }

            foreach (var waiting in batch)
            {
                waiting.Written.SetException(error);
            }

            onFailure();
        }
    }

    private readonly record struct Waiting(AuditLine Line, DateTimeOffset At, TaskCompletionSource<long> Written);
}
