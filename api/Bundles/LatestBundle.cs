namespace HealthPass.Api.Bundles;

/// <summary>The bundle of now, for a gate that asks again and again.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Bundle">The bundle, whole or as a delta from the one that the gate holds, as a compact JWS; null where it holds this one.</param>
/// <param name="Venue">What it says of the venue that was asked for, as a compact JWS; null where none was.</param>
/// <param name="ServerTime">The server's clock now.</param>
public sealed record LatestBundle(long Number, string? Bundle, string? Venue, string ServerTime);
