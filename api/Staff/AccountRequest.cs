using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Staff;

/// <summary>A new account.</summary>
/// <param name="UserName">Its name: 3 to 32 small letters, figures, dots and hyphens.</param>
/// <param name="DisplayName">The person's name.</param>
/// <param name="Unit">The unit that the person works in.</param>
/// <param name="RegionCode">The region that will bound it.</param>
/// <param name="Document">The person's own document, so that hotline lookups of oneself and of colleagues are noticed. The number is not kept, only the pseudonym that comes of it.</param>
public sealed record AccountRequest(
    [property: Required, StringLength(32)] string? UserName, [property: Required, StringLength(60)] string? DisplayName, [property: Required, StringLength(100)] string? Unit,
    [property: Required] string? RegionCode, DocumentField? Document = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The account's name.</returns>
    public override string ToString() => $"Account {UserName}";
}
