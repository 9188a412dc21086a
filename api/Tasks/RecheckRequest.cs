using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>What was found when it was checked once more.</summary>
/// <param name="Text">What was found; at most 500 characters, names nobody.</param>
/// <param name="Passed">Whether it is as it was told.</param>
public sealed record RecheckRequest([property: Required, StringLength(500)] string? Text, [property: Required] bool? Passed);
