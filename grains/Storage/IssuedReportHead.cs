namespace HealthPass.Grains.Storage;

/// <summary>Which version of which daily report, when and by whom it was issued.</summary>
/// <param name="Day">The day that it reports on, in Asia/Shanghai.</param>
/// <param name="Version">1 for what the schedule issued; each correction is one more.</param>
/// <param name="IssuedAt">When, Unix milliseconds.</param>
/// <param name="IssuedBy">The schedule, or the user name of who corrected.</param>
/// <param name="Reason">Why it was corrected, null for version 1.</param>
/// <param name="Settled">Whether the day's figures counted as final then.</param>
/// <param name="Sha256">SHA-256 of the document.</param>
public sealed record IssuedReportHead(DateOnly Day, int Version, long IssuedAt, string IssuedBy, string? Reason, bool Settled, byte[] Sha256);
