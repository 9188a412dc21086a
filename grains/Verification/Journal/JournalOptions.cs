namespace HealthPass.Verification.Journal;

/// <summary>Where the journal lies and how much it may hold back.</summary>
public sealed record JournalOptions
{
    /// <summary>The folder of the segments.</summary>
    public required string Folder { get; init; }

    /// <summary>Size at which a new segment begins, in bytes.</summary>
    public long SegmentBytes { get; init; } = 64L << 20;

    /// <summary>The most bytes that may wait for the disk; beyond it appends are refused.</summary>
    public int MaxPendingBytes { get; init; } = 8 << 20;
}
