using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Reports;

/// <summary>Asks for the next version of a report.</summary>
/// <param name="Reason">Why, 1 to 500 characters; it is printed in the report and written to the audit trail.</param>
public sealed record CorrectionRequest([property: Required, StringLength(500)] string? Reason);
