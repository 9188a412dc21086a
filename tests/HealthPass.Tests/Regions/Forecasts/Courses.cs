namespace HealthPass.Tests.Regions.Forecasts;

/// <summary>Series of registered persons for tests, one a day.</summary>
internal static class Courses
{
    public static readonly DateOnly First = new(2022, 3, 1);

    public static IReadOnlyList<(DateOnly Day, long Registered)> Days(int days, Func<int, double> count) =>
        [.. Enumerable.Range(0, days).Select(i => (First.AddDays(i), (long)Math.Round(count(i))))];

    /// <summary>Applications of each day scattered around a logistic course, the more the busier the day.</summary>
    public static IReadOnlyList<(DateOnly Day, long Registered)> Logistic(Random random, int days, double population, double ceiling, double middle, double rate)
    {
        double At(int day) => ceiling * population / (1 + Math.Exp(-rate * (day - middle)));
        var registered = At(0);
        return Days(days, day =>
        {
            registered += day == 0 ? 0 : Math.Max(0, (At(day) - At(day - 1)) * (1 + (0.25 * Normal(random))));
            return registered;
        });
    }

    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
