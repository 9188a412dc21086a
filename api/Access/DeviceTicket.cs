namespace HealthPass.Api.Access;

/// <summary>What a device's mark seals.</summary>
internal sealed record DeviceTicket(string UserName, string Device, long ExpiresAt);
