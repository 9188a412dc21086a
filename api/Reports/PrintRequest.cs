using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Reports;

/// <summary>Says that a version of a report is being printed.</summary>
/// <param name="Version">The version.</param>
public sealed record PrintRequest([property: Required] int? Version);
