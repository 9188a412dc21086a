namespace HealthPass.Demo.Days;

/// <summary>
/// How busy an hour is, from 0 to 1 at the peak: on workdays two commutes, 7:30 to 9:00 and 17:00 to 19:00; at weekends
/// one long, lower hump from late morning to evening; at night little: arrivals, night shifts, hospitals.
/// </summary>
internal static class DailyCurve
{
    // Hour and level; straight lines between. Both days begin and end alike, because they follow one another.
    private static readonly (double Hour, double Level)[] Workday =
    [
        (0, 0.1), (1, 0.06), (4.5, 0.06), (6, 0.2), (7, 0.6), (7.5, 0.9), (8.25, 1), (9, 0.9), (10, 0.5), (11.5, 0.5),
        (12.25, 0.6), (13.5, 0.45), (16, 0.5), (17, 0.85), (18, 0.95), (19, 0.85), (20, 0.5), (21.5, 0.3), (23, 0.15), (24, 0.1),
    ];

    private static readonly (double Hour, double Level)[] Weekend =
    [
        (0, 0.1), (1, 0.06), (5, 0.06), (7, 0.15), (9, 0.4), (10.5, 0.6), (14, 0.6), (16, 0.65), (18, 0.6), (20, 0.45),
        (22, 0.2), (24, 0.1),
    ];

    /// <summary>Whether a day is a weekend's; holidays are not known.</summary>
    /// <returns>True on Saturday and Sunday.</returns>
    public static bool IsWeekend(DateTime time) => time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Whether people are on their way to or from work.</summary>
    /// <returns>True in the two commutes of a workday.</returns>
    public static bool IsCommute(DateTime time) =>
        !IsWeekend(time) && time.TimeOfDay.TotalHours is (>= 7.5 and < 9) or (>= 17 and < 19);

    /// <summary>How busy a moment is.</summary>
    /// <returns>0 to 1.</returns>
    public static double LevelAt(DateTime time)
    {
        var knots = KnotsOf(IsWeekend(time));
        var hour = time.TimeOfDay.TotalHours;
        var next = Array.FindIndex(knots, knot => knot.Hour > hour);
        var (from, to) = (knots[next - 1], knots[next]);
        return from.Level + ((to.Level - from.Level) * (hour - from.Hour) / (to.Hour - from.Hour));
    }

    /// <summary>The mean level over a day: how much of the peak rate a day's total comes to.</summary>
    /// <returns>0 to 1.</returns>
    public static double MeanOf(bool weekend)
    {
        var knots = KnotsOf(weekend);
        return knots.Zip(knots.Skip(1), (from, to) => (from.Level + to.Level) / 2 * (to.Hour - from.Hour)).Sum() / 24;
    }

    private static (double Hour, double Level)[] KnotsOf(bool weekend) => weekend ? Weekend : Workday;
}
