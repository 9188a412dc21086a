namespace HealthPass.Api.Hotline;

/// <summary>The answer to a lookup.</summary>
/// <param name="Results">Several where relatives share a phone.</param>
/// <param name="AuditSequence">The audit line that records the lookup.</param>
/// <param name="AsOf">When it was answered.</param>
public sealed record LookupResponse(IReadOnlyList<LookupResult> Results, long AuditSequence, string AsOf);
