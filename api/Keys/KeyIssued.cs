namespace HealthPass.Api.Keys;

/// <summary>A new secret of a key.</summary>
/// <param name="ApiKey">The secret itself, for the header <c>X-Api-Key</c>; it is told this once.</param>
/// <param name="Key">Everything else about the key.</param>
public sealed record KeyIssued(string ApiKey, KeyView Key);
