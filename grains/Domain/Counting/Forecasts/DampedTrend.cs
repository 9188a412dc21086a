namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>
/// Holt's linear trend with damping (Gardner and McKenzie 1985; the form by its errors is that of Hyndman and Athanasopoulos,
/// Forecasting: Principles and Practice, 8.2). Its three parameters are those of a grid with the least one-step errors up to the
/// day that is drawn on from.
/// </summary>
internal static class DampedTrend
{
    // The first trend is the mean of this many days.
    private const int FirstDays = 6;

    private static readonly double[] Levels = [0.2, 0.4, 0.6, 0.8, 1];
    private static readonly double[] Trends = [0.05, 0.1, 0.2, 0.4, 0.7];

    // 1 is no damping: what has grown steadily may go on steadily. Stronger ones than these stop within days, which one-step errors cannot tell from noise.
    private static readonly double[] Dampings = [0.9, 0.95, 0.98, 1];

    /// <summary>The courses from every day of a series, each knowing only what was known on its day.</summary>
    /// <param name="counts">The count of each day, oldest first.</param>
    /// <param name="first">How many days the first course knows; more than one.</param>
    /// <returns>By the number of days known: of none below <paramref name="first"/>, of the others up to all.</returns>
    public static Course?[] Fit(double[] counts, int first)
    {
        var courses = new Course?[counts.Length + 1];
        var least = new double[counts.Length + 1];
        Array.Fill(least, double.PositiveInfinity);
        foreach (var alpha in Levels)
        {
            foreach (var beta in Trends)
            {
                foreach (var phi in Dampings)
                {
                    Run(counts, first, (alpha, beta, phi), least, courses);
                }
            }
        }

        return courses;
    }

    // One run over the series serves every day: the errors up to a day are those of its course's past.
    private static void Run(double[] counts, int first, (double Alpha, double Beta, double Phi) by, double[] least, Course?[] courses)
    {
        var (level, errors) = (counts[0], 0.0);
        var days = Math.Min(FirstDays, first - 1);
        var trend = (counts[days] - counts[0]) / days;
        for (var day = 1; day < counts.Length; day++)
        {
            var expected = level + (by.Phi * trend);
            var error = counts[day] - expected;
            (level, trend) = (expected + (by.Alpha * error), (by.Phi * trend) + (by.Alpha * by.Beta * error));
            errors += error * error;
            if (day + 1 >= first && errors < least[day + 1])
            {
                least[day + 1] = errors;
                courses[day + 1] = From(level, trend, by.Phi);
            }
        }
    }

    private static Course From(double level, double trend, double damping) =>
        days => level + (trend * (damping == 1 ? days : damping * (1 - Math.Pow(damping, days)) / (1 - damping)));
}
