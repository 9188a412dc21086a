namespace HealthPass.Api.Access;

/// <summary>What a session token seals.</summary>
internal sealed record SessionTicket(string UserName, IReadOnlyList<string> Roles, string RegionCode, long ExpiresAt);
