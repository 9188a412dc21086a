namespace HealthPass.Grains.Verification.Scans;

/// <summary>A scan whose id the gate chose, remembered for its retries.</summary>
internal sealed class RecentScan(in ScanRecord record)
{
    // The group commit once it is known; before that nothing, or what a retry waits on that came this early.
    private object? _commit;

    public ScanRecord Record { get; } = record;

    /// <summary>Completes when the scan is durable; fails when it could not be recorded.</summary>
    public Task Committed => _commit switch
    {
        Task commit => commit,
        TaskCompletionSource<Task> early => early.Task.Unwrap(),
        _ => WaitEarly(),
    };

    /// <summary>Ties the scan to its group commit.</summary>
    public void CommitWith(Task commit)
    {
        if (Interlocked.Exchange(ref _commit, commit) is TaskCompletionSource<Task> early)
        {
            early.SetResult(commit);
        }
    }

    /// <summary>Fails those who wait for a commit that never began.</summary>
    public void FailWith(Exception error)
    {
        if (_commit is not Task)
        {
            var failed = Task.FromException(error);
            _ = failed.Exception;
            CommitWith(failed);
        }
    }

    /// <summary>Whether another scan under the same id is the same scan sent again. The time and what followed from it may differ.</summary>
    public bool IsSameAs(in ScanRecord other) =>
        Record.PersonId == other.PersonId
        && Record.VenueId == other.VenueId
        && Record.Direction == other.Direction
        && Record.GateId == other.GateId;

    private Task WaitEarly()
    {
        var mine = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref _commit, mine, null) switch
        {
            null => mine.Task.Unwrap(),
            Task commit => commit,
            var early => ((TaskCompletionSource<Task>)early).Task.Unwrap(),
        };
    }
}
