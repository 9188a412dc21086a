namespace HealthPass.Grains.Campaign.Effects;

/// <summary>
/// An interrupted time series (Bernal, Cummins and Gasparrini, International Journal of Epidemiology 46, 2017): a straight course, a step and a
/// bend at a day, and the days of the week, fitted to what came each day of those who were still to come. The total would never
/// do: it only grows.
/// </summary>
public static class InterruptedSeries
{
    /// <summary>The fewest days before.</summary>
    public const int LeastBefore = 14;

    /// <summary>The fewest days from the day itself on.</summary>
    public const int LeastAfter = 7;

    /// <summary>The most days to each side that are looked at: further away much else has happened.</summary>
    public const int MostDays = 60;

    private const int Of = 10_000;
    private const int Step = 2;
    private const int Bend = 3;

    /// <summary>What came each day, of 10,000 persons who were not registered when it began.</summary>
    /// <param name="days">Persons registered at the end of days, in order of day.</param>
    /// <param name="population">Resident population.</param>
    /// <returns>The rates of the days whose day before is known, and on which anybody was left.</returns>
    public static IReadOnlyList<(DateOnly Day, double Rate)> Rates(IReadOnlyList<(DateOnly Day, long Registered)> days, long population)
    {
        ArgumentNullException.ThrowIfNull(days);
        return
        [
            .. days.Zip(days.Skip(1))
                .Where(pair => pair.First.Day.AddDays(1) == pair.Second.Day && pair.First.Registered < population)
                .Select(pair => (pair.Second.Day, (double)(pair.Second.Registered - pair.First.Registered) * Of / (population - pair.First.Registered))),
        ];
    }

    /// <summary>Measures the change at a day.</summary>
    /// <param name="rates">What came each day, in order of day.</param>
    /// <param name="day">The day.</param>
    /// <returns>The change; null where there are too few days to say anything.</returns>
    public static SeriesEffect? Measure(IReadOnlyList<(DateOnly Day, double Rate)> rates, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var near = rates.Where(rate => Math.Abs(rate.Day.DayNumber - day.DayNumber) <= MostDays).ToList();
        if (Fit(near, day) is not { } fit)
        {
            return null;
        }

        var before = near.Where(rate => rate.Day < day).ToList();
        var placebos = before.Select(rate => Fit(before, rate.Day)?.Level.Value).OfType<double>().ToList();
        return new(
            fit.Level, fit.Slope, before.Count, near.Count - before.Count,
            placebos.Count > 0 ? placebos.Min() : null, placebos.Count > 0 ? placebos.Max() : null, placebos.Count);
    }

    private static (Interval Level, Interval Slope)? Fit(List<(DateOnly Day, double Rate)> rates, DateOnly day)
    {
        var before = rates.Count(rate => rate.Day < day);
        if (before < LeastBefore || rates.Count - before < LeastAfter)
        {
            return null;
        }

        var since = rates.Select(rate => (double)(rate.Day.DayNumber - day.DayNumber)).ToArray();
        List<double[]> columns =
        [
            [.. since.Select(_ => 1.0)],
            since,
            [.. since.Select(days => days >= 0 ? 1.0 : 0)],
            [.. since.Select(days => Math.Max(0, days))],
            .. rates.Select(rate => rate.Day.DayOfWeek).Distinct().Skip(1).Select(weekday => rates.Select(rate => rate.Day.DayOfWeek == weekday ? 1.0 : 0).ToArray()),
        ];
        var model = new LeastSquares(columns, [.. rates.Select(rate => rate.Rate)]);
        var lags = (int)Math.Floor(0.75 * Math.Cbrt(rates.Count));
        return (model.With95(Step, lags), model.With95(Bend, lags));
    }
}
