namespace HealthPass.Demo.Days;

/// <summary>How often residents show their codes. The past and the demo's own traffic go by the same rate.</summary>
internal static class VisitRate
{
    private static readonly double SecondsAtPeak = 86_400 * DailyCurve.MeanOf(weekend: false);

    /// <summary>The rate at a moment.</summary>
    /// <param name="visitsPerDay">Shows of a resident on a workday, the idle included.</param>
    /// <param name="residents">How many have applied.</param>
    /// <param name="time">The province's time.</param>
    /// <returns>Visits a second.</returns>
    public static double PerSecond(double visitsPerDay, int residents, DateTime time) =>
        residents * visitsPerDay / SecondsAtPeak * DailyCurve.LevelAt(time);
}
