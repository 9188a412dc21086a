namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>How far forecasts of the same kind were off in the region's own past.</summary>
/// <param name="DaysAhead">How many days ahead they were made.</param>
/// <param name="Tests">How many were compared with what came.</param>
/// <param name="Persons">Mean absolute error, persons.</param>
public sealed record ForecastError(int DaysAhead, int Tests, double Persons);
