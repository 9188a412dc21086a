using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Sessions;

/// <summary>A sign-in.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Password">Its password.</param>
public sealed record SessionRequest([property: Required] string? UserName, [property: Required] string? Password);
