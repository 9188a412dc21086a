namespace HealthPass.Api.Reports;

/// <summary>The daily reports that were issued.</summary>
/// <param name="Reports">Newest day first, newest version first.</param>
public sealed record ReportVersions(IReadOnlyList<ReportVersion> Reports);
