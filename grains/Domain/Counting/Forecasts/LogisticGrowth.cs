namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>
/// Logistic growth towards a part of the population. For each part the logits of the last weeks lie on a line; it is fitted with the weights
/// that make their errors those of persons, and the part is that with the least. The course begins at the last count itself.
/// </summary>
internal static class LogisticGrowth
{
    /// <summary>How many days a course looks back.</summary>
    public const int Window = 28;

    private static readonly double[] Parts = [0.01, 0.02, 0.03, .. Enumerable.Range(1, 20).Select(i => i / 20.0)];

    /// <summary>The courses from every day of a series, each knowing only what was known on its day.</summary>
    /// <param name="counts">The count of each day, oldest first.</param>
    /// <param name="population">Whom it fills up towards.</param>
    /// <param name="first">How many days the first course knows; more than one.</param>
    /// <returns>By the number of days known; none where no part lies above all counts, or a count is 0.</returns>
    public static Course?[] Fit(double[] counts, long population, int first)
    {
        var courses = new Course?[counts.Length + 1];
        var least = new double[counts.Length + 1];
        Array.Fill(least, double.PositiveInfinity);
        foreach (var part in Parts)
        {
            var ceiling = part * population;
            var logits = Array.ConvertAll(counts, count => count > 0 && count < ceiling ? Math.Log(count / (ceiling - count)) : double.NaN);
            var weights = Array.ConvertAll(counts, count => count * (ceiling - count) / ceiling * (count * (ceiling - count) / ceiling));
            for (var known = first; known <= counts.Length; known++)
            {
                var (slope, errors) = Line(logits, weights, Math.Max(0, known - Window), known);

                // A count outside makes no number, which is less than nothing.
                if (errors < least[known])
                {
                    least[known] = errors;
                    courses[known] = From(ceiling, logits[known - 1], slope);
                }
            }
        }

        return courses;
    }

    private static (double Slope, double Errors) Line(double[] logits, double[] weights, int from, int end)
    {
        double sum = 0, days = 0, mean = 0;
        for (var day = from; day < end; day++)
        {
            sum += weights[day];
            days += weights[day] * day;
            mean += weights[day] * logits[day];
        }

        (days, mean) = (days / sum, mean / sum);
        double spread = 0, along = 0, whole = 0;
        for (var day = from; day < end; day++)
        {
            var (x, y) = (day - days, logits[day] - mean);
            spread += weights[day] * x * x;
            along += weights[day] * x * y;
            whole += weights[day] * y * y;
        }

        var slope = along / spread;
        return (slope, whole - (slope * along));
    }

    private static Course From(double ceiling, double logit, double slope) => days => ceiling / (1 + Math.Exp(-logit - (slope * days)));
}
