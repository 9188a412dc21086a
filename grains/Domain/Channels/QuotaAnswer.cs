namespace HealthPass.Grains.Channels;

/// <summary>Whether a channel's quota had room for an application.</summary>
/// <param name="Full">Which has none.</param>
/// <param name="RetryAfterSeconds">In how many seconds there is room again; 0 where there was.</param>
[GenerateSerializer, Immutable, Alias("quota-answer")]
public readonly record struct QuotaAnswer([property: Id(0)] QuotaKind Full, [property: Id(1)] int RetryAfterSeconds);
