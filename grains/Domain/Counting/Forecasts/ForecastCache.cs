using System.Collections.Concurrent;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>Makes a region's forecast once a day: nothing that it knows changes before the next midnight.</summary>
public sealed class ForecastCache(TimeProvider clock) : IDisposable
{
    /// <summary>How many forecasts are kept at most: every county, and as many smaller regions as anybody looks at, at some 5 kB each.</summary>
    public const int MaxKept = 2_048;

    // After midnight the day that has ended is computed within minutes.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<RegionCode, (RegionForecast Forecast, DateTimeOffset Until)> _kept = new();
    private readonly SemaphoreSlim _making = new(1);

    /// <summary>Reads the forecasts of regions, and makes those that are missing.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="read">Reads who was registered in regions when the days of a stretch ended.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Forecasts in the order of the regions.</returns>
    public async Task<IReadOnlyList<RegionForecast>> ReadAsync(
        IReadOnlyList<RegionNode> regions,
        Func<IReadOnlyList<RegionCode>, DateOnly, DateOnly, Task<IEnumerable<(RegionCode Region, DateOnly Day, long Registered)>>> read,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(read);
        var made = new Dictionary<RegionCode, RegionForecast>();
        if (Missing().Count > 0)
        {
            // One at a time: whoever waits finds what the one before has made.
            await _making.WaitAsync(cancellationToken);
            try
            {
                if (Missing() is { Count: > 0 } missing)
                {
                    await MakeAsync(missing, read, made);
                }
            }
            finally
            {
                _ = _making.Release();
            }
        }

        return [.. regions.Select(region => made[region.Code])];

        List<RegionNode> Missing()
        {
            var now = clock.GetUtcNow();
            var missing = new List<RegionNode>();
            foreach (var region in regions)
            {
                // What is there is taken now: it may be gone when the others are made.
                if (_kept.TryGetValue(region.Code, out var kept) && now < kept.Until)
                {
                    made[region.Code] = kept.Forecast;
                }
                else
                {
                    missing.Add(region);
                }
            }

            return missing;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _making.Dispose();

    private async Task MakeAsync(
        List<RegionNode> missing,
        Func<IReadOnlyList<RegionCode>, DateOnly, DateOnly, Task<IEnumerable<(RegionCode Region, DateOnly Day, long Registered)>>> read,
        Dictionary<RegionCode, RegionForecast> made)
    {
        var now = clock.GetUtcNow();
        var yesterday = ShanghaiDay.Of(now).AddDays(-1);
        var days = (await read([.. missing.Select(region => region.Code)], yesterday.AddDays(1 - Forecaster.MostDays), yesterday)).ToLookup(day => day.Region);
        if (_kept.Count + missing.Count > MaxKept)
        {
            _kept.Clear();
        }

        var midnight = DateTimeOffset.FromUnixTimeMilliseconds(ShanghaiDay.StartOf(yesterday.AddDays(2)));
        foreach (var region in missing)
        {
            var forecast = Forecaster.Of([.. days[region.Code].OrderBy(day => day.Day).Select(day => (day.Day, day.Registered))], region.Population);
            var soon = now + LookAgainAfter;
            _kept[region.Code] = (forecast, forecast.Through == yesterday || soon > midnight ? midnight : soon);
            made[region.Code] = forecast;
        }
    }
}
