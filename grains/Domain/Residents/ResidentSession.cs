namespace HealthPass.Grains.Residents;

/// <summary>A device on which a resident has entered.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="BeganAt">When.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
[GenerateSerializer, Immutable, Alias("resident-session")]
public sealed record ResidentSession([property: Id(0)] Guid SessionId, [property: Id(1)] DateTimeOffset BeganAt, [property: Id(2)] DateTimeOffset ExpiresAt);
