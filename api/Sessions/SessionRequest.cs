using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Sessions;

/// <summary>A sign-in.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Password">Its password.</param>
/// <param name="InCookie">For our own pages: the session is kept in a cookie that no script reads, and no token is answered.</param>
public sealed record SessionRequest([property: Required] string? UserName, [property: Required] string? Password, bool? InCookie = null);
