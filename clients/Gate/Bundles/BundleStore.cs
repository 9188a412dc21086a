using System.Text.Json;
using HealthPass.Gate.Files;

namespace HealthPass.Gate.Bundles;

/// <summary>
/// The bundle that a gate holds. The first keys that the service tells over the gate's authenticated call are pinned; every accepted bundle
/// names the keys that may sign the next. Nothing that was refused takes the place of what is held.
/// </summary>
internal sealed class BundleStore
{
    private const string FileName = "bundle.json";

    // As many as a day has: then a whole one is cheaper to keep and to check.
    private const int MostParts = 145;

    private readonly Lock _lock = new();
    private readonly string? _folder;
    private readonly string _venueId;
    private StoredBundle _stored = new([], [], null);
    private IReadOnlyList<Signer> _pinned = [];

    private BundleStore(string? folder, string venueId) => (_folder, _venueId) = (folder, venueId);

    /// <summary>The bundle that is held, null for none.</summary>
    public HeldBundle? Bundle { get; private set; }

    /// <summary>The venue's part that is held, null for none.</summary>
    public HeldVenue? Venue { get; private set; }

    /// <summary>Whether the service's keys are known.</summary>
    public bool IsPinned => _pinned.Count > 0;

    /// <summary>The number that the next fetch continues; null where a whole one is wanted.</summary>
    public long? Since => _stored.Parts.Count < MostParts ? Bundle?.Number : null;

    /// <summary>When the older of the two parts was issued; null unless both are held.</summary>
    public DateTimeOffset? IssuedAt => Bundle is { } bundle && Venue is { } venue ? (bundle.IssuedAt < venue.IssuedAt ? bundle.IssuedAt : venue.IssuedAt) : null;

    /// <summary>Opens what a folder holds.</summary>
    /// <param name="folder">The folder; null to keep nothing.</param>
    /// <param name="venueId">The gate's venue.</param>
    public static BundleStore Open(string? folder, string venueId)
    {
        var store = new BundleStore(folder, venueId);
        store.Load();
        return store;
    }

    /// <summary>Pins the service's keys, once.</summary>
    public void Pin(IReadOnlyList<Signer> keys)
    {
        lock (_lock)
        {
            if (!IsPinned)
            {
                _pinned = keys;
                _stored = new(keys, [], null);
            }
        }
    }

    /// <summary>Takes what a node answered.</summary>
    /// <param name="bundle">A bundle, null for none.</param>
    /// <param name="venue">A venue's part, null for none.</param>
    /// <param name="now">The service's time, null where nobody has told it.</param>
    /// <returns>Why one of them was refused; then neither was taken.</returns>
    public BundleFault Take(string? bundle, string? venue, DateTimeOffset? now)
    {
        lock (_lock)
        {
            var (pinned, next, nextVenue) = (_pinned, Bundle, Venue);
            if (bundle is not null)
            {
                if (HeldBundle.Take(bundle, pinned, Bundle, now, out var taken) is not BundleFault.None and var fault)
                {
                    return fault;
                }

                (next, pinned) = (taken, taken!.Signers);
            }

            if (venue is not null)
            {
                if (HeldVenue.Take(venue, pinned, _venueId, Venue, now, out var taken) is not BundleFault.None and var fault)
                {
                    return fault;
                }

                nextVenue = taken;
            }

            var stored = bundle is null ? _stored with { Venue = venue ?? _stored.Venue }
                : IsDelta(bundle) ? new(_stored.Pinned, [.. _stored.Parts, bundle], venue ?? _stored.Venue)
                : new(_pinned, [bundle], venue ?? _stored.Venue);
            Keep(stored);
            (_stored, _pinned, Bundle, Venue) = (stored, pinned, next, nextVenue);
            return BundleFault.None;
        }
    }

    private void Keep(StoredBundle stored)
    {
        if (_folder is not null)
        {
            DurableFiles.Replace(Path.Combine(_folder, FileName), JsonSerializer.SerializeToUtf8Bytes(stored, BundleJson.Default.StoredBundle));
        }
    }

    // It was checked already: only what kind it is has to be known.
    private bool IsDelta(string bundle) =>
        SignedPart.Open(bundle, SignedPart.BundleType, _pinned, out var payload) == BundleFault.None
        && JsonSerializer.Deserialize(payload, BundleJson.Default.BundlePayload)!.Kind == "delta";

    // What was changed on the disk is not believed: the chain is walked from the keys that were trusted first, as when it came.
    private void Load()
    {
        var path = _folder is null ? null : Path.Combine(_folder, FileName);
        if (path is null || !File.Exists(path))
        {
            return;
        }

        StoredBundle? stored;
        try
        {
            stored = JsonSerializer.Deserialize(File.ReadAllBytes(path), BundleJson.Default.StoredBundle);
        }
        catch (JsonException)
        {
            return;
        }

        if (stored is null)
        {
            return;
        }

        var pinned = stored.Pinned;
        var held = default(HeldBundle);
        foreach (var part in stored.Parts)
        {
            if (HeldBundle.Take(part, pinned, held, null, out var next) != BundleFault.None)
            {
                return;
            }

            (held, pinned) = (next, next!.Signers);
        }

        (_stored, _pinned, Bundle) = (stored, pinned, held);
        if (stored.Venue is { } venue && HeldVenue.Take(venue, pinned, _venueId, null, null, out var taken) == BundleFault.None)
        {
            Venue = taken;
        }
    }
}
