using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>How far a unit is.</summary>
/// <param name="Percent">How much is done, 0 to 100.</param>
/// <param name="Text">What was done; at most 500 characters, names nobody.</param>
public sealed record FeedbackRequest([property: Required] int? Percent, [property: Required, StringLength(500)] string? Text);
