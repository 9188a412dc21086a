namespace HealthPass.Grains.Staff.Factors;

/// <summary>What a session has begun and not finished: one thing at a time, so that sessions bound how many there are.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Purpose">What it has begun.</param>
/// <param name="Content">The challenge of a passkey, or an app's secret, sealed for the session.</param>
/// <param name="Effect">The hash of what a passkey is shown for; empty for nothing in particular.</param>
/// <param name="ExpiresAt">Unix seconds.</param>
public sealed record PendingFactor(Guid SessionId, FactorPurpose Purpose, ReadOnlyMemory<byte> Content, string Effect, long ExpiresAt);
