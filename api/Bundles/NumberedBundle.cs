namespace HealthPass.Api.Bundles;

/// <summary>A bundle that may be kept by its number.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Bundle">The bundle as a compact JWS.</param>
public sealed record NumberedBundle(long Number, string Bundle);
