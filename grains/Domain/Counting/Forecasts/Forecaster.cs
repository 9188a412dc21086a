namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>
/// Draws the course of a region's registered persons on. Two methods are tried on its own past, and the one that was off by
/// less is taken; how far it was off is said, and makes the band.
/// </summary>
public static class Forecaster
{
    /// <summary>The fewest days of history that anything is said of.</summary>
    public const int LeastDays = 14;

    /// <summary>The most days of history that are looked at: what was before says little of now.</summary>
    public const int MostDays = 120;

    /// <summary>How many days ahead a forecast goes.</summary>
    public const int Horizon = 90;

    /// <summary>The share of days that the band is to hold.</summary>
    public const double Band = 0.8;

    // A week has every day of the week.
    private const int FirstKnown = 7;

    /// <summary>Makes the forecast.</summary>
    /// <param name="days">Persons registered at the end of days, in order of day; those before a gap are left out.</param>
    /// <param name="population">Resident population; null where none is known, and then nothing fills up.</param>
    /// <returns>The forecast; without a path where there are too few days.</returns>
    public static RegionForecast Of(IReadOnlyList<(DateOnly Day, long Registered)> days, long? population)
    {
        ArgumentNullException.ThrowIfNull(days);
        var known = Unbroken(days);
        if (known.Count < LeastDays)
        {
            return RegionForecast.NotEnough(known.Count, known.Count == 0 ? null : known[^1].Day);
        }

        var counts = known.Select(day => (double)day.Registered).ToArray();
        var (method, course, test) = Best(counts, population);
        var widths = test.Widths(Band);
        var (last, registered) = known[^1];

        // More than live there are only where more than live there already are.
        var most = population is { } people ? Math.Max(people, registered) : long.MaxValue;
        return new(
            counts.Length,
            last,
            method,
            test.Errors,
            [
                .. widths.Select((width, i) => new ForecastDay(
                    last.AddDays(i + 1), Persons(course(i + 1)), Persons(course(i + 1) - width), Persons(course(i + 1) + width))),
            ]);

        long Persons(double count) => count >= most ? most : Math.Max(0, (long)Math.Round(count));
    }

    private static (ForecastMethod Method, Course Course, BackTest Test) Best(double[] counts, long? population)
    {
        var damped = DampedTrend.Fit(counts, FirstKnown);
        var best = (ForecastMethod.DampedTrend, damped[^1]!, Test: new BackTest(counts, damped, FirstKnown, Horizon));
        if (population is { } people)
        {
            // Only what could have been said every day is compared with what could.
            var logistic = LogisticGrowth.Fit(counts, people, FirstKnown);
            if (logistic.Skip(FirstKnown).All(course => course is not null))
            {
                var test = new BackTest(counts, logistic, FirstKnown, Horizon);
                best = test.Score < best.Test.Score ? (ForecastMethod.Logistic, logistic[^1]!, test) : best;
            }
        }

        return best;
    }

    private static List<(DateOnly Day, long Registered)> Unbroken(IReadOnlyList<(DateOnly Day, long Registered)> days)
    {
        var from = days.Count;
        while (from > 0 && days.Count - from < MostDays && (from == days.Count || days[from - 1].Day.AddDays(1) == days[from].Day))
        {
            from--;
        }

        return [.. days.Skip(from)];
    }
}
