namespace HealthPass.Api.Sessions;

/// <summary>A session.</summary>
/// <param name="Token">Goes into <c>Authorization: Bearer</c>.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="UserName">The account.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="RegionCode">The region that bounds it.</param>
public sealed record SessionResponse(string Token, string ExpiresAt, string UserName, IReadOnlyList<string> Roles, string RegionCode);
