using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>A scan whose id the gate chose, remembered for its retries: a place in a page.</summary>
internal readonly struct RecentScan(RecentScanPage page, int index)
{
    // A task, so that whoever found the scan before its id was given back is told as by the commit that failed.
    private static readonly Task GivenBack = NotRecorded();

    /// <summary>The scan.</summary>
    public ref readonly ScanRecord Record => ref page.Record(index);

    /// <summary>Completes when the scan is durable; fails when it could not be recorded.</summary>
    public Task Committed => page.Commit(index) switch
    {
        Task commit => commit,
        TaskCompletionSource<Task> early => early.Task.Unwrap(),
        _ => WaitEarly(),
    };

    /// <summary>Whether the id is free again because the scan could not be recorded.</summary>
    public bool IsGivenBack => page.Commit(index) == GivenBack;

    /// <summary>Writes the scan down.</summary>
    public void Keep(in ScanRecord record) => page.Record(index) = record;

    /// <summary>Ties the scan to its group commit.</summary>
    public void CommitWith(Task commit)
    {
        if (Interlocked.Exchange(ref page.Commit(index), commit) is TaskCompletionSource<Task> early)
        {
            early.SetResult(commit);
        }
    }

    /// <summary>Frees the id, and fails those who wait for a commit that never began.</summary>
    public void GiveBack() => CommitWith(GivenBack);

    /// <summary>Whether another scan under the same id is the same scan sent again. The time and what followed from it may differ.</summary>
    public bool IsSameAs(in ScanRecord other)
    {
        ref readonly var mine = ref Record;
        return mine.PersonId == other.PersonId
            && mine.VenueId == other.VenueId
            && mine.Place == other.Place
            && mine.Direction == other.Direction
            && mine.GateId == other.GateId;
    }

    /// <summary>What was recorded, but as a request names it: what decides whether that is the same scan sent again.</summary>
    public ScanRecord AsNamedBy(in ScanRequest request) => Record with
    {
        VenueId = request.VenueId,
        Place = request.Place,
        Direction = request.Direction,
        GateId = request.GateId,
    };

    private static Task NotRecorded()
    {
        var failed = Task.FromException(new JournalUnavailableException("The scan could not be recorded."));
        _ = failed.Exception;
        return failed;
    }

    private Task WaitEarly()
    {
        var mine = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        return Interlocked.CompareExchange(ref page.Commit(index), mine, null) switch
        {
            null => mine.Task.Unwrap(),
            Task commit => commit,
            var early => ((TaskCompletionSource<Task>)early).Task.Unwrap(),
        };
    }
}
