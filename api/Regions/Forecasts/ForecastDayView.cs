namespace HealthPass.Api.Regions.Forecasts;

/// <summary>A day that is to come.</summary>
/// <param name="Date">The day, yyyy-MM-dd.</param>
/// <param name="Registered">Persons registered when it ends, as is likely.</param>
/// <param name="Low">As few as in the band.</param>
/// <param name="High">As many as in the band.</param>
public sealed record ForecastDayView(string Date, long Registered, long Low, long High);
