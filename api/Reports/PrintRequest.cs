namespace HealthPass.Api.Reports;

/// <summary>Says that a version of a report is being printed.</summary>
/// <param name="Version">The version.</param>
public sealed record PrintRequest(int? Version);
