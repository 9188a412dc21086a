namespace HealthPass.Verification.Standing;

/// <summary>When this node last began a reading of the membership table that found it alive.</summary>
internal sealed class TableReading
{
    private long _at = -1;

    /// <summary>By the monotonic time of <see cref="NodeStanding.Now"/>; null when there was none.</summary>
    public TimeSpan? At => Volatile.Read(ref _at) is var at and >= 0 ? new TimeSpan(at) : null;

    public void Began(TimeSpan at) => Volatile.Write(ref _at, at.Ticks);

    /// <summary>How old the reading is; null when it proves nothing any more.</summary>
    public TimeSpan? AgeAt(TimeSpan now) => At is { } at && now - at < StandingRule.Lease ? now - at : null;
}
