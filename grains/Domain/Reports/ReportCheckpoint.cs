namespace HealthPass.Grains.Reports;

/// <summary>The head of the audit trail, printed with a report so that it lies in many hands.</summary>
/// <param name="Size">Lines.</param>
/// <param name="Root">The root over them, base64.</param>
/// <param name="At">When it was signed, RFC 3339.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record ReportCheckpoint(long Size, string Root, string At, string Note);
