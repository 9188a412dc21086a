namespace HealthPass.Grains.Audit;

/// <summary>What a search found.</summary>
/// <param name="Lines">Lines, in the order in which they were looked for.</param>
/// <param name="Searched">The last line that was looked at.</param>
/// <param name="More">Whether there are lines beyond it that were not looked at.</param>
public sealed record AuditMatches(IReadOnlyList<AuditEntry> Lines, long Searched, bool More);
