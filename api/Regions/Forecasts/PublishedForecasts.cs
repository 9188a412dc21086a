using HealthPass.Grains.Counting.Forecasts;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions.Forecasts;

/// <summary>The forecasts of regions by what was published of their days: what they are made of is public, and so are they.</summary>
internal sealed class PublishedForecasts(IPublishedStore published, TimeProvider clock) : IDisposable
{
    private readonly ForecastCache _cache = new(clock);

    /// <summary>Reads the forecasts of regions that are published.</summary>
    /// <returns>Forecasts in their order.</returns>
    public Task<IReadOnlyList<RegionForecast>> ReadAsync(IReadOnlyList<RegionNode> regions, CancellationToken cancellationToken) => _cache.ReadAsync(
        regions,

        // A day of fewer than are shown has no number.
        async (codes, from, to) => (await published.ReadDaysAsync(codes, from, to, cancellationToken))
            .Where(day => day.Counts.Registered > 0)
            .Select(day => (day.Counts.Code, day.Day, day.Counts.Registered)),
        cancellationToken);

    public void Dispose() => _cache.Dispose();
}
