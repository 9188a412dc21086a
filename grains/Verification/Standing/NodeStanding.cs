namespace HealthPass.Verification.Standing;

/// <summary>
/// Whether this node may answer from its boards now: only while it lately had proof that the cluster still counts on it,
/// because a change is reported as done without the nodes that were declared dead. It goes by a clock that does not stop
/// with the process, so that a node that was stopped and continued knows nothing until it has asked.
/// </summary>
/// <param name="clock">Its timestamps are monotonic.</param>
public sealed class NodeStanding(TimeProvider clock)
{
    private long _until = long.MinValue;
    private volatile bool _lost;

    /// <summary>Whether shows and scans may be answered now.</summary>
    public bool MayServe => clock.GetTimestamp() < Volatile.Read(ref _until);

    /// <summary>The monotonic time by which proofs are dated.</summary>
    public TimeSpan Now => clock.GetElapsedTime(0);

    /// <summary>A node that is no member of any cluster has nobody to be cut off from.</summary>
    public void StandAlone() => Volatile.Write(ref _until, long.MaxValue);

    /// <summary>Takes a proof.</summary>
    /// <param name="proof">When the cluster still counted on this node, by <see cref="Now"/>; null when nothing proves it.</param>
    public void Prove(TimeSpan? proof)
    {
        if (proof is { } at && !_lost)
        {
            var until = TicksOf(at + StandingRule.Lease);
            if (until > Volatile.Read(ref _until))
            {
                Volatile.Write(ref _until, until);
            }
        }
    }

    /// <summary>Ends it at once and for good: the cluster has declared this node dead, and only a new process can join.</summary>
    public void Lose()
    {
        _lost = true;
        Volatile.Write(ref _until, long.MinValue);
    }

    /// <summary>Refuses to go on without standing.</summary>
    /// <exception cref="NodeIsolatedException">The node may not answer now.</exception>
    public void Require()
    {
        if (!MayServe)
        {
            throw new NodeIsolatedException();
        }
    }

    private long TicksOf(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
