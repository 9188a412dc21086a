namespace HealthPass.Api.Audit;

/// <summary>A page of the audit trail.</summary>
/// <param name="Lines">Lines in order.</param>
/// <param name="Intact">Whether each line of the page follows the one before and is as it was written.</param>
public sealed record AuditPage(IReadOnlyList<AuditLineView> Lines, bool Intact);
