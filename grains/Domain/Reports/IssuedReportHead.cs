namespace HealthPass.Grains.Reports;

/// <summary>Which version of which daily report, when and by whom it was issued.</summary>
/// <param name="Day">The day that it reports on, in Asia/Shanghai.</param>
/// <param name="Version">1 for what the schedule issued; each correction is one more.</param>
/// <param name="IssuedAt">When, Unix milliseconds.</param>
/// <param name="IssuedBy">The schedule, or the user name of who corrected.</param>
/// <param name="Reason">Why it was corrected, null for version 1.</param>
/// <param name="Settled">Whether the day's figures counted as final then.</param>
/// <param name="Sha256">SHA-256 of the document.</param>
[GenerateSerializer, Immutable, Alias("issued-report")]
public sealed record IssuedReportHead(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] int Version,
    [property: Id(2)] long IssuedAt,
    [property: Id(3)] string IssuedBy,
    [property: Id(4)] string? Reason,
    [property: Id(5)] bool Settled,
    [property: Id(6)] byte[] Sha256);
