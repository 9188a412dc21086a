namespace HealthPass.Api.Audit;

/// <summary>A page of the audit trail.</summary>
/// <param name="Lines">Lines in the order that was asked for.</param>
/// <param name="Intact">Whether each line of the page is as it was written and, where they are consecutive, follows the one before. It says nothing of other lines.</param>
/// <param name="Checked">What was checked, and up to which checkpoint.</param>
/// <param name="Searched">The last line that was looked at: `after`, or `before` going backwards, of the next page.</param>
/// <param name="More">Whether there is anything beyond it.</param>
public sealed record AuditPage(IReadOnlyList<AuditLineView> Lines, bool Intact, AuditChecked Checked, long Searched, bool More);
