namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>How the course of a region's registered persons is drawn on.</summary>
public enum ForecastMethod : byte
{
    /// <summary>Goes on as it went lately, a little slower each day (Holt's trend with damping, after Gardner and McKenzie).</summary>
    DampedTrend = 0,

    /// <summary>Fills up towards a part of the population, as what spreads among people does.</summary>
    Logistic = 1,
}
