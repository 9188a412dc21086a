namespace HealthPass.Grains.Verification.Scans;

/// <summary>A scan whose id the gate chose, remembered for its retries.</summary>
internal sealed class RecentScan(in ScanRecord record)
{
    private readonly TaskCompletionSource<Task> _commit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ScanRecord Record { get; } = record;

    /// <summary>Completes when the scan is durable; fails when it could not be recorded.</summary>
    public Task Committed => _commit.Task.Unwrap();

    /// <summary>Ties the scan to its group commit.</summary>
    public void CommitWith(Task commit) => _commit.SetResult(commit);

    /// <summary>Fails those who wait for a commit that never began.</summary>
    public void FailWith(Exception error) => _ = _commit.TrySetException(error) && _commit.Task.Exception is not null;

    /// <summary>Whether another scan under the same id is the same scan sent again. The time and what followed from it may differ.</summary>
    public bool IsSameAs(in ScanRecord other) =>
        Record.PersonId == other.PersonId
        && Record.VenueId == other.VenueId
        && Record.Direction == other.Direction
        && Record.GateId == other.GateId;
}
