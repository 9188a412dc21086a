using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>How far a unit is.</summary>
/// <param name="Text">What was done; at most 500 characters, names nobody.</param>
/// <param name="Percent">How much is done, 0 to 100.</param>
public sealed record FeedbackRequest([property: Required, StringLength(500)] string? Text, [property: Required] int? Percent);
