namespace HealthPass.Api.Sessions;

/// <summary>A session in a list.</summary>
/// <param name="SessionId">Names it.</param>
/// <param name="IssuedAt">When it began.</param>
/// <param name="LastUsedAt">When it was used last, to within half a minute.</param>
/// <param name="ExpiresAt">When it ends, whatever happens.</param>
/// <param name="Source">The network that it was begun from.</param>
/// <param name="Device">What the browser or program called itself.</param>
/// <param name="IsCurrent">Whether it is the one that asks.</param>
public sealed record SessionView(string SessionId, string IssuedAt, string LastUsedAt, string ExpiresAt, string Source, string Device, bool IsCurrent);
