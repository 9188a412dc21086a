using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Staff;

/// <summary>A new account.</summary>
/// <param name="UserName">Its name: 3 to 32 small letters, figures, dots and hyphens.</param>
/// <param name="DisplayName">The person's name.</param>
/// <param name="Unit">The unit that the person works in.</param>
/// <param name="RegionCode">The region that will bound it.</param>
public sealed record AccountRequest(
    [property: Required, StringLength(32)] string? UserName, [property: Required, StringLength(60)] string? DisplayName, [property: Required, StringLength(100)] string? Unit,
    [property: Required] string? RegionCode);
