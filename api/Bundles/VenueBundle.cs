namespace HealthPass.Api.Bundles;

/// <summary>What a bundle says of one venue.</summary>
/// <param name="Number">The ten minutes that it was made in.</param>
/// <param name="Venue">It, as a compact JWS.</param>
public sealed record VenueBundle(long Number, string Venue);
