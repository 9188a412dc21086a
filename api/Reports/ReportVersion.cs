namespace HealthPass.Api.Reports;

/// <summary>A version of a daily report.</summary>
/// <param name="Date">The day that it reports on.</param>
/// <param name="Version">1 for what the schedule issued; each correction is one more.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="IssuedBy"><c>schedule</c>, or the user name of who corrected.</param>
/// <param name="Reason">Why it was corrected, null for version 1.</param>
/// <param name="Settled">Whether the day's figures counted as final then.</param>
/// <param name="Sha256">SHA-256 of the whole document (<c>level=county</c>, JSON), hexadecimal.</param>
public sealed record ReportVersion(string Date, int Version, string IssuedAt, string IssuedBy, string? Reason, bool Settled, string Sha256);
