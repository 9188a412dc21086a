namespace HealthPass.Api.Audit;

/// <summary>How the audit trail stands, as this node last looked.</summary>
/// <param name="Lines">Lines.</param>
/// <param name="Checkpoint">The last checkpoint, null where there is none.</param>
/// <param name="Fault">What is wrong: `none`, `table_missing`, `unguarded`, `cannot_write`, `shrunk` or `forked`.</param>
/// <param name="Detail">That in a sentence, empty for nothing.</param>
/// <param name="Refuses">Whether what must be audited is refused on this node.</param>
/// <param name="LookedAt">When it looked, null before the first time.</param>
public sealed record AuditStatus(long Lines, CheckpointView? Checkpoint, string Fault, string Detail, bool Refuses, string? LookedAt);
