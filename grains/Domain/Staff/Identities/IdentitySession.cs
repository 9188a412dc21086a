namespace HealthPass.Grains.Staff.Identities;

/// <summary>A session that began by a provider's word, and the provider's session behind it.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="UserName">The account.</param>
/// <param name="IssuedAt">Unix seconds.</param>
public sealed record IdentitySession(Guid SessionId, string UserName, long IssuedAt);
