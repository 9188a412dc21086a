namespace HealthPass.Demo.Days;

/// <summary>When people apply: by day at one rate, because each applies once and whenever it suits; hardly ever at night.</summary>
internal static class WakingHours
{
    private const double Night = 0.05;

    /// <summary>The share of the daytime rate.</summary>
    /// <param name="time">The time.</param>
    /// <returns>1 from 7:00 to 22:00, else a twentieth.</returns>
    public static double ShareAt(DateTime time) => time.Hour is >= 7 and < 22 ? 1 : Night;
}
