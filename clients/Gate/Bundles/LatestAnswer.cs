namespace HealthPass.Gate.Bundles;

/// <summary>The answer of <c>GET /v1/bundles/latest</c>.</summary>
/// <param name="Number">The number of the latest.</param>
/// <param name="Bundle">It, or what came since the one that is held; null where that is the latest.</param>
/// <param name="Venue">The venue's part.</param>
/// <param name="ServerTime">The service's time.</param>
internal sealed record LatestAnswer(long Number, string? Bundle, string? Venue, DateTimeOffset? ServerTime);
