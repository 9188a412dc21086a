namespace HealthPass.Api.Audit;

/// <summary>What <see cref="AuditPage.Intact"/> says something about, and what it does not.</summary>
/// <param name="From">The first line that was checked, 0 for none.</param>
/// <param name="To">The last.</param>
/// <param name="Chain">Whether each was checked to follow the one before; otherwise each by itself, as others lie between them.</param>
/// <param name="CheckpointSize">Lines under the last signed checkpoint, 0 for none: lines beyond it are not under one yet.</param>
/// <param name="CheckpointAt">When that was signed, null for none.</param>
/// <param name="Fault">What this node found wrong with the trail as a whole, `none` for nothing.</param>
/// <param name="FaultDetail">That in a sentence, empty for nothing.</param>
public sealed record AuditChecked(long From, long To, bool Chain, long CheckpointSize, string? CheckpointAt, string Fault, string FaultDetail);
