namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>Where a region's registered persons go, as its history has it.</summary>
/// <param name="Days">How many days of history it knows, without a gap up to the last.</param>
/// <param name="Through">The last of them; null for none.</param>
/// <param name="Method">How it was made; null where there are too few days to make any.</param>
/// <param name="Errors">What was off in the past, 1, 7 and 14 days ahead; without those that too few days were left to test on.</param>
/// <param name="Path">The days to come, <see cref="Forecaster.Horizon"/> of them, or none.</param>
public sealed record RegionForecast(
    int Days, DateOnly? Through, ForecastMethod? Method, IReadOnlyList<ForecastError> Errors, IReadOnlyList<ForecastDay> Path)
{
    /// <summary>The error furthest ahead that could be tested; null for none.</summary>
    public ForecastError? FurthestError => Errors.Count > 0 ? Errors[^1] : null;

    /// <summary>What is said of too little history.</summary>
    /// <param name="days">How many days there are.</param>
    /// <param name="through">The last of them.</param>
    public static RegionForecast NotEnough(int days, DateOnly? through) => new(days, through, null, [], []);
}
