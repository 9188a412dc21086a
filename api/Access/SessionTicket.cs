namespace HealthPass.Api.Access;

/// <summary>What a session token seals. What the session may do stands in its account; the roles are there for nodes of the build before.</summary>
internal sealed record SessionTicket(string UserName, IReadOnlyList<string> Roles, string RegionCode, long ExpiresAt, Guid? SessionId = null);
