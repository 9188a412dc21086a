namespace HealthPass.Api.Access;

/// <summary>What a gate's cookie seals.</summary>
/// <param name="KeyHash">What is kept of the API key's secret: the cookie is good for as long as that is in force, and no longer.</param>
/// <param name="ExpiresAt">Until when it is good, Unix seconds.</param>
internal sealed record GatePageTicket(byte[] KeyHash, long ExpiresAt);
