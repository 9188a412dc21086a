namespace HealthPass.Api.Access;

/// <summary>What stands for an API key for a while.</summary>
/// <param name="KeyHash">What is kept of the key's secret: the ticket is good for as long as that is in force, and no longer.</param>
/// <param name="ExpiresAt">Until when it is good, Unix seconds.</param>
internal sealed record KeyTicket(byte[] KeyHash, long ExpiresAt);
