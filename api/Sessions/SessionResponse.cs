namespace HealthPass.Api.Sessions;

/// <summary>A session.</summary>
/// <param name="Token">Goes into <c>Authorization: Bearer</c>; null where the session is kept in a cookie.</param>
/// <param name="ExpiresAt">When it ends, whatever happens.</param>
/// <param name="UserName">The account.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="RegionCode">The region that bounds it.</param>
/// <param name="SessionId">Names it in lists.</param>
/// <param name="IdleSeconds">After how many seconds without a call it ends.</param>
/// <param name="MustChangePassword">Whether it is good for nothing yet but to change the password.</param>
/// <param name="NeedsFactor">Whether it is good for nothing yet but to show or set up a second factor.</param>
/// <param name="HasFactor">Whether the account has a second factor.</param>
/// <param name="DisplayName">The person's name, empty where nobody has written one.</param>
public sealed record SessionResponse(
    string? Token, string ExpiresAt, string UserName, IReadOnlyList<string> Roles, string RegionCode, string SessionId, int IdleSeconds, bool MustChangePassword,
    bool NeedsFactor, bool HasFactor, string DisplayName);
