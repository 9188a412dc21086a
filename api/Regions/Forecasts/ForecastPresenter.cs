using HealthPass.Api.Json;
using HealthPass.Grains.Counting.Forecasts;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions.Forecasts;

/// <summary>Puts forecasts into the form of the API.</summary>
internal static class ForecastPresenter
{
    /// <summary>Puts forecasts into form.</summary>
    /// <param name="region">The region.</param>
    /// <param name="standings">Where it and those below stand against their targets, the region first.</param>
    /// <param name="forecasts">Their forecasts, in the same order.</param>
    /// <param name="isPublished">Whether they were worked out from published numbers, of which none is no number.</param>
    public static RegionForecastView Present(
        RegionNode region, IReadOnlyList<TargetStanding> standings, IReadOnlyList<RegionForecast> forecasts, bool isPublished)
    {
        var views = standings.Zip(forecasts, (standing, forecast) => Present(standing, forecast, isPublished && standing.Registered == 0)).ToList();
        return new(
            region.Code.ToString(),
            Forecaster.Horizon,
            Forecaster.Band,
            views[0],
            [.. forecasts[0].Path.Select(day => new ForecastDayView(CalendarDay.Format(day.Day), day.Registered, day.Low, day.High))],
            [.. views.Skip(1)]);
    }

    private static ForecastView Present(TargetStanding standing, RegionForecast forecast, bool hides)
    {
        var (node, target, outlook) = (standing.Region, standing.Target, standing.Outlook);
        var expected = Expectation.Of(forecast, node.Population, target, standing.Registered);
        return new(
            node.Code.ToString(), node.Name, expected.State.ToWire(), forecast.Days, Text(forecast.Through), forecast.Method?.ToWire(),
            [
                .. forecast.Errors.Select(error => new ForecastErrorView(
                    error.DaysAhead, error.Tests, Math.Round(error.Persons, 1), node.Population is > 0 and var people ? error.Persons / people : null)),
            ],
            Text(target?.By), target?.AdoptionRate, standing.IsInherited ? target!.Region.ToString() : null,
            hides || target?.AdoptionRate is null ? null : outlook.Missing,
            hides ? null : standing.PacePerDay,
            hides ? null : outlook.NeededPerDay,
            Text(expected.Earliest), Text(expected.Likely), Text(expected.Latest), expected.Late);
    }

    private static string? Text(DateOnly? day) => day is { } known ? CalendarDay.Format(known) : null;
}
