namespace HealthPass.Api.Regions.Forecasts;

/// <summary>How far forecasts made of the region's own past were off from what came.</summary>
/// <param name="DaysAhead">How many days ahead they were made: 1, 7 or 14.</param>
/// <param name="Tests">How many were compared.</param>
/// <param name="Persons">Mean absolute error, persons.</param>
/// <param name="Share">The same ÷ population, null without a population.</param>
public sealed record ForecastErrorView(int DaysAhead, int Tests, double Persons, double? Share);
