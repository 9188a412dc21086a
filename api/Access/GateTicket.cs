namespace HealthPass.Api.Access;

/// <summary>What a gate's ticket seals.</summary>
/// <param name="Key">The hash of the key that asked for it: the ticket ends with the key.</param>
/// <param name="ExpiresAt">Until when it is taken, Unix seconds.</param>
internal sealed record GateTicket(byte[] Key, long ExpiresAt);
