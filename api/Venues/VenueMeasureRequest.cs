using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>What is to be done to a venue.</summary>
/// <param name="Measure"><c>suspend</c>, <c>resume</c> or <c>end</c>.</param>
/// <param name="Text">Why; at most 500 characters, names nobody.</param>
public sealed record VenueMeasureRequest([property: Required, AllowedValues("suspend", "resume", "end")] string? Measure, [property: Required, StringLength(500)] string? Text);
