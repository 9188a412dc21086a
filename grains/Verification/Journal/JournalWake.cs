namespace HealthPass.Grains.Verification.Journal;

/// <summary>
/// Wakes callers of one group commit, those of one task after another on one thread of the pool. A work item for each of
/// them would cost the journal's thread more than the commit, and one for all would leave the other processors idle.
/// </summary>
/// <param name="earlier">The callers before these, null for the first.</param>
internal sealed class JournalWake(JournalWake? earlier) : TaskCompletionSource, IThreadPoolWorkItem
{
    private const int MostEntries = 16;

    private JournalUnavailableException? _error;
    private int _entries;

    /// <summary>The callers before these.</summary>
    public JournalWake? Earlier => earlier;

    /// <summary>Takes a caller in unless there are enough: what a batch does when it is woken is as much as many scans do.</summary>
    /// <param name="entries">How many entries the caller appended.</param>
    public bool Takes(int entries)
    {
        if (_entries > 0 && _entries + entries > MostEntries)
        {
            return false;
        }

        _entries += entries;
        return true;
    }

    /// <summary>Has the pool wake them.</summary>
    /// <param name="error">Why their entries are not recorded, null when they are durable.</param>
    public void End(JournalUnavailableException? error)
    {
        _error = error;
        _ = ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (_error is null)
        {
            SetResult();
            return;
        }

        SetException(_error);
        // Show counts are appended without waiting; their failure is retried by the next second's count.
        _ = Task.Exception;
    }
}
