using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Sessions;

/// <summary>A change of password.</summary>
/// <param name="Password">The old one.</param>
/// <param name="NewPassword">The new one: 12 characters or more, none of the commonest, without the account's name.</param>
public sealed record PasswordRequest([property: Required] string? Password, [property: Required] string? NewPassword);
