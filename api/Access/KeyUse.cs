using HealthPass.Grains.Staff;

namespace HealthPass.Api.Access;

/// <summary>What is used of a key on this node. The secrets of a key that is rotated share it.</summary>
internal sealed class KeyUse(ApiKey key, ApiKeySettings settings, TimeProvider clock)
{
    private readonly KeyRate? _rate = key.RatePerSecond == 0 ? null : new(key.RatePerSecond, clock);

    /// <summary>The scans by document.</summary>
    public DocumentLane Documents { get; } = new(
        key.DocumentsPerMinute > 0 ? key.DocumentsPerMinute : settings.DocumentsPerMinute,
        key.DocumentsPerDay > 0 ? key.DocumentsPerDay : settings.DocumentsPerDay,
        settings.UnknownAlarm,
        settings.UnknownLimit);

    /// <summary>In how many seconds something of the rate is left again.</summary>
    public int RetryAfterSeconds => _rate?.RetryAfterSeconds() ?? 1;

    /// <summary>Whether it is of a key with the same limits, so that it may be kept.</summary>
    public bool IsOf(ApiKey other) =>
        (key.KeyId, key.RatePerSecond, key.DocumentsPerMinute, key.DocumentsPerDay)
        == (other.KeyId, other.RatePerSecond, other.DocumentsPerMinute, other.DocumentsPerDay);

    /// <summary>Takes some off the rate.</summary>
    public bool TryUse(int count) => _rate?.TryUse(count) != false;
}
