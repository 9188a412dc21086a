namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>Where a count goes from the last day that is known.</summary>
/// <param name="daysAhead">Days behind that day, from 1.</param>
/// <returns>Persons.</returns>
internal delegate double Course(int daysAhead);
