namespace HealthPass.Api.Reports;

/// <summary>What a print must carry.</summary>
/// <param name="Watermark">Who prints what and when, in the language asked for.</param>
/// <param name="AuditSequence">The audit line that records the print.</param>
public sealed record PrintResponse(string Watermark, long AuditSequence);
