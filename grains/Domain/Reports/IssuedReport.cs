namespace HealthPass.Grains.Reports;

/// <summary>A version of a daily report as it was issued; it never changes.</summary>
/// <param name="Head">Which one, when and by whom.</param>
/// <param name="Document">The report, UTF-8 JSON.</param>
public sealed record IssuedReport(IssuedReportHead Head, byte[] Document);
