namespace HealthPass.Grains.Staff.Passwords;

/// <summary>
/// Two threads of their own that hash passwords, and a short queue before them. The thread pool serves scans and shows: a
/// hundred hashes there would hold up all of them. Beyond the queue callers are told at once that there is no room, and no
/// source takes all of it; those who are known go first, so that a flood of strangers shuts no official out.
/// </summary>
public sealed class HashingThreads : IDisposable
{
    /// <summary>How many threads hash.</summary>
    public const int Count = 2;

    /// <summary>The most that wait, of those who are known and of the others each.</summary>
    public const int MaxWaiting = 16;

    /// <summary>The most of one source among the others that wait or are hashed.</summary>
    public const int MaxOfSource = 4;

    /// <summary>What the threads' names begin with.</summary>
    public const string NamePrefix = "password hashing";

    private readonly Lock _gate = new();
    private readonly Queue<Work> _known = new();
    private readonly Queue<Work> _others = new();
    private readonly Dictionary<string, int> _bySource = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _ready = new(0);
    private readonly Thread[] _threads;
    private volatile bool _stopping;

    /// <summary>Starts the threads.</summary>
    public HashingThreads()
    {
        _threads = [.. Enumerable.Range(1, Count).Select(number => new Thread(Run) { Name = $"{NamePrefix} {number}", IsBackground = true })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>Has work done.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="asker">On whose behalf.</param>
    /// <param name="cancellationToken">Nobody waits any more: what has not begun is left.</param>
    /// <returns>What comes of it.</returns>
    /// <exception cref="HashingBusyException">There is no room.</exception>
    public Task<T> RunAsync<T>(Func<T> work, HashingAsker asker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(new(Do, asker));
        return done.Task;

        void Do()
        {
            if (cancellationToken.IsCancellationRequested)
            {
                done.SetCanceled(cancellationToken);
                return;
            }

            try
            {
                done.SetResult(work());
            }
#pragma warning disable CA1031 // It is thrown where it is waited for.
            catch (Exception error)
#pragma warning restore CA1031
            {
                done.SetException(error);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_stopping)
        {
            return;
        }

        _stopping = true;
        _ = _ready.Release(Count);
        Array.ForEach(_threads, thread => thread.Join());
        _ready.Dispose();
    }

    private void Enqueue(Work work)
    {
        lock (_gate)
        {
            var queue = work.Asker.IsKnown ? _known : _others;
            var ofSource = work.Asker.IsKnown ? 0 : _bySource.GetValueOrDefault(work.Asker.Source);
            if (_stopping || queue.Count >= MaxWaiting || ofSource >= MaxOfSource)
            {
                throw new HashingBusyException();
            }

            if (!work.Asker.IsKnown)
            {
                _bySource[work.Asker.Source] = ofSource + 1;
            }

            queue.Enqueue(work);
        }

        _ = _ready.Release();
    }

    private void Run()
    {
        while (true)
        {
            _ready.Wait();
            Work work;
            lock (_gate)
            {
                if (!_known.TryDequeue(out work) && !_others.TryDequeue(out work))
                {
                    // Only a stop lets a thread through without work.
                    return;
                }
            }

            work.Do();
            if (!work.Asker.IsKnown)
            {
                Leave(work.Asker.Source);
            }
        }
    }

    private void Leave(string source)
    {
        lock (_gate)
        {
            var left = _bySource[source] - 1;
            if (left == 0)
            {
                _ = _bySource.Remove(source);
            }
            else
            {
                _bySource[source] = left;
            }
        }
    }

    private readonly record struct Work(Action Do, HashingAsker Asker);
}
