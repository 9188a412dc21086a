using System.Text.Json;

namespace HealthPass.Gate.Bundles;

/// <summary>The venue's part of a bundle that was accepted.</summary>
internal sealed record HeldVenue(long Number, DateTimeOffset IssuedAt, string Standing, RuleField Rule, string? Name)
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromSeconds(600);

    /// <summary>Takes a signed part.</summary>
    /// <param name="jws">The text.</param>
    /// <param name="pinned">The keys that are trusted.</param>
    /// <param name="venueId">The gate's venue.</param>
    /// <param name="held">The one that is held, null for none.</param>
    /// <param name="now">The service's time, null where nobody has told it.</param>
    /// <param name="next">The part; null where it was refused.</param>
    public static BundleFault Take(string jws, IReadOnlyList<Signer> pinned, string venueId, HeldVenue? held, DateTimeOffset? now, out HeldVenue? next)
    {
        next = null;
        if (SignedPart.Open(jws, SignedPart.VenueType, pinned, out var bytes) is not BundleFault.None and var fault)
        {
            return fault;
        }

        VenuePayload? payload;
        try
        {
            payload = JsonSerializer.Deserialize(bytes, BundleJson.Default.VenuePayload);
        }
        catch (JsonException)
        {
            return BundleFault.Malformed;
        }

        if (payload?.Rule is null || payload.Standing.Length == 0)
        {
            return BundleFault.Malformed;
        }

        if (payload.VenueId != venueId)
        {
            return BundleFault.OtherVenue;
        }

        if (held is not null && (payload.Number < held.Number || payload.IssuedAt < held.IssuedAt))
        {
            return BundleFault.OlderThanHeld;
        }

        if (payload.IssuedAt > now + MostAhead)
        {
            return BundleFault.FromTheFuture;
        }

        next = new(payload.Number, payload.IssuedAt, payload.Standing, payload.Rule, payload.Name);
        return BundleFault.None;
    }
}
