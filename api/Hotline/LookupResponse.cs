namespace HealthPass.Api.Hotline;

/// <summary>The answer to a lookup.</summary>
/// <param name="Results">Several where relatives share a phone, ten at most.</param>
/// <param name="AuditSequence">The audit line that records the lookup.</param>
/// <param name="AsOf">When it was answered.</param>
/// <param name="More">How many more of the account's region are registered with the same phone and are not shown, as far as they are counted; ask for one of them by the document.</param>
public sealed record LookupResponse(IReadOnlyList<LookupResult> Results, long AuditSequence, string AsOf, int More = 0);
