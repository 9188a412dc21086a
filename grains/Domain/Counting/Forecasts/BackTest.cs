namespace HealthPass.Grains.Counting.Forecasts;

/// <summary>Forecasts from every day of the past, each made of what was known then, against what came (a rolling origin).</summary>
internal sealed class BackTest
{
    // Of fewer comparisons nothing is said.
    private const int LeastTests = 5;

    // What was off by little while few came a day says nothing of a day on which many do.
    private const int MostTests = 42;

    private static readonly int[] Told = [1, 7, 14];

    private readonly List<double>[] _errors;

    /// <summary>Makes the comparisons.</summary>
    /// <param name="counts">The count of each day, oldest first.</param>
    /// <param name="courses">The courses by the number of days known.</param>
    /// <param name="first">How many days the first course knows.</param>
    /// <param name="horizon">The furthest day ahead.</param>
    public BackTest(double[] counts, Course?[] courses, int first, int horizon)
    {
        _errors = [.. Enumerable.Range(1, horizon).Select(_ => new List<double>())];
        for (var known = first; known < counts.Length; known++)
        {
            if (courses[known] is { } course)
            {
                for (var ahead = 1; ahead <= Math.Min(horizon, counts.Length - known); ahead++)
                {
                    _errors[ahead - 1].Add(Math.Abs(course(ahead) - counts[known + ahead - 1]));
                }
            }
        }

        Errors = [.. Told.Where(ahead => ahead <= horizon && _errors[ahead - 1].Count >= LeastTests)
            .Select(ahead => new ForecastError(ahead, _errors[ahead - 1].Count, _errors[ahead - 1].Average()))];
    }

    /// <summary>The mean absolute errors 1, 7 and 14 days ahead, as far as there are enough comparisons.</summary>
    public IReadOnlyList<ForecastError> Errors { get; }

    /// <summary>What methods are compared by: errors a day ahead, the told ones together.</summary>
    public double Score => Errors.Count == 0 ? double.PositiveInfinity : Errors.Sum(error => error.Persons / error.DaysAhead);

    /// <summary>How far to each side of the likely count a band reaches.</summary>
    /// <param name="share">The share of the past errors that it holds, such a one as also holds for the next (split conformal prediction).</param>
    /// <returns>
    /// Persons, by days ahead from 1. Further ahead than can be tested the band widens with the days, as the error of a
    /// trend does; it is never narrower than for a day before.
    /// </returns>
    public double[] Widths(double share)
    {
        var widths = new double[_errors.Length];
        var (widest, tested) = (0.0, 0);
        for (var ahead = 1; ahead <= widths.Length; ahead++)
        {
            List<double> errors = [.. _errors[ahead - 1].TakeLast(MostTests)];
            if (errors.Count >= LeastTests)
            {
                errors.Sort();
                widest = Math.Max(widest, errors[Rank(errors.Count, ahead, share) - 1]);
                tested = ahead;
            }

            widths[ahead - 1] = ahead == tested ? widest : widest * ahead / tested;
        }

        return widths;
    }

    // Forecasts whose days overlap err together: those of a week ahead are worth a seventh of their number.
    private static int Rank(int errors, int ahead, double share) =>
        Math.Min(errors, (int)Math.Ceiling(errors * share * (1 + ((double)ahead / errors))));
}
