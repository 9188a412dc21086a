namespace HealthPass.Grains.Counting.History;

/// <summary>How far a day of the history has come.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Settled">Whether its figures count as final: every node's records are in, or have been waited for long enough.</param>
/// <param name="Complete">Whether every node's records are in.</param>
/// <param name="Counted">Scans and shows that the figures were computed from.</param>
/// <param name="ComputedAt">When, Unix milliseconds.</param>
/// <param name="Late">Of the scans, those that gates without a network brought later; more of them than these have come since when another number is counted.</param>
public sealed record HistoryDay(DateOnly Day, bool Settled, bool Complete, long Counted, long ComputedAt, long Late = 0);
