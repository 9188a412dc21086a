using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>What was read of regions, kept for a while; where it cannot be read again, what there was stays.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="last">How long a reading counts.</param>
/// <param name="most">The most regions to keep.</param>
/// <param name="clock">The clock.</param>
/// <param name="read">Reads.</param>
/// <param name="notRead">Hears why a dependency did not answer.</param>
internal sealed class RegionReadings<T>(TimeSpan last, int most, TimeProvider clock, Func<RegionCode, Task<T>> read, Action<Exception> notRead)
    where T : class
{
    private readonly Dictionary<RegionCode, Reading> _kept = [];

    /// <summary>What is known of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>The reading and when it was made; null where none succeeded yet.</returns>
    public async Task<(T? Value, DateTimeOffset? ReadAt)> OfAsync(RegionCode region)
    {
        var now = clock.GetUtcNow();
        if (_kept.TryGetValue(region, out var kept) && now - kept.AskedAt < last && kept.AskedAt <= now)
        {
            return (kept.Value, kept.ReadAt);
        }

        if (_kept.Count >= most)
        {
            _kept.Clear();
        }

        // Whoever asks meanwhile gets what was there before.
        _kept[region] = new(now, kept?.Value, kept?.ReadAt);
        try
        {
            var value = await read(region);
            _kept[region] = new(now, value, now);
            return (value, now);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            notRead(error);
            return (kept?.Value, kept?.ReadAt);
        }
    }

    private sealed record Reading(DateTimeOffset AskedAt, T? Value, DateTimeOffset? ReadAt);
}
