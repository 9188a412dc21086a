using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Marks;

/// <summary>A push of the campaign to be marked.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="RegionCode">Where: the account's own region, or one below.</param>
/// <param name="Day">The day on which it began, yyyy-MM-dd; today or before, at most 400 days.</param>
/// <param name="Words">What it was, in few words; at most 100 characters, names nobody.</param>
public sealed record MarkRequest(
    [property: Required, AllowedValues("text", "material", "meeting", "broadcast", "other")] string? Kind,
    [property: Required] string? RegionCode,
    [property: Required] string? Day,
    [property: Required, StringLength(100)] string? Words);
