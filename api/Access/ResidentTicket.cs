namespace HealthPass.Api.Access;

/// <summary>What a resident's cookie seals.</summary>
/// <param name="PersonId">The person, 32 hexadecimal digits.</param>
/// <param name="SessionId">The session of the device.</param>
/// <param name="ExpiresAt">Until when it is good, Unix seconds.</param>
internal sealed record ResidentTicket(string PersonId, Guid SessionId, long ExpiresAt);
