namespace HealthPass.Api.OpenId;

/// <summary>What a provider says has ended.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person, empty where a session alone is named.</param>
/// <param name="Session">The provider's session, empty for all of the person's.</param>
/// <param name="IssuedAt">When it was said, Unix seconds.</param>
internal sealed record LogoutToken(string Issuer, string Subject, string Session, long IssuedAt);
