namespace HealthPass.Api.Regions.Forecasts;

/// <summary>A region's forecast, and those of the regions one level below.</summary>
/// <param name="Code">The region.</param>
/// <param name="DaysAhead">How many days ahead a forecast goes.</param>
/// <param name="Band">The share of days that the band is to hold.</param>
/// <param name="Forecast">The region's own.</param>
/// <param name="Path">The region's days to come; none where it has too little history.</param>
/// <param name="Children">Those of its children, in order of code.</param>
public sealed record RegionForecastView(
    string Code, int DaysAhead, double Band, ForecastView Forecast, IReadOnlyList<ForecastDayView> Path, IReadOnlyList<ForecastView> Children);
