using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>The forecasts of regions by their true history.</summary>
public sealed class RegionForecasts(IHistoryStore history, TimeProvider clock) : IDisposable
{
    private readonly ForecastCache _cache = new(clock);

    /// <summary>Reads the forecasts of regions.</summary>
    /// <param name="regions">The regions, 512 at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Forecasts in their order.</returns>
    public Task<IReadOnlyList<RegionForecast>> ReadAsync(IReadOnlyList<RegionNode> regions, CancellationToken cancellationToken) => _cache.ReadAsync(
        regions,
        async (codes, from, to) => await history.ReadRegisteredAsync(codes, from, to, cancellationToken),
        cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _cache.Dispose();
}
