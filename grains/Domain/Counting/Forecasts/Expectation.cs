using HealthPass.Grains.Counting.Targets;

namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>When a region is expected to reach its target for adoption.</summary>
/// <param name="State">Whether anything can be said.</param>
/// <param name="Earliest">The first day on which the band reaches it; null for not within <see cref="Forecaster.Horizon"/> days.</param>
/// <param name="Likely">The first day on which the likely course does; null for not within them.</param>
/// <param name="Latest">The first day on which all of the band does; null for not within them.</param>
/// <param name="Late">Whether the likely day is later than the target's; null where that lies further ahead than a forecast goes, or nothing can be said.</param>
public sealed record Expectation(ForecastState State, DateOnly? Earliest, DateOnly? Likely, DateOnly? Latest, bool? Late)
{
    /// <summary>Reads the days off a forecast.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="population">Resident population, null where none is known.</param>
    /// <param name="target">The target that the region goes by, null for none.</param>
    /// <param name="registered">Persons registered now.</param>
    /// <returns>The days.</returns>
    public static Expectation Of(RegionForecast forecast, long? population, RegionTarget? target, long registered)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        if (target?.AdoptionRate is not { } rate || population is not { } people)
        {
            return new(ForecastState.NoTarget, null, null, null, null);
        }

        var wanted = Outlook.WantedOf(rate, people);
        if (registered >= wanted)
        {
            return new(ForecastState.Reached, null, null, null, false);
        }

        if (forecast.Path.Count == 0)
        {
            return new(ForecastState.NotEnoughData, null, null, null, null);
        }

        var likely = First(day => day.Registered);
        return new(
            likely is null ? ForecastState.Beyond : ForecastState.Within,
            First(day => day.High),
            likely,
            First(day => day.Low),
            likely is { } day ? day > target.By : target.By <= forecast.Path[^1].Day ? true : null);

        DateOnly? First(Func<ForecastDay, long> count) => forecast.Path.FirstOrDefault(day => count(day) >= wanted)?.Day;
    }
}
