namespace HealthPass.Demo.Days;

/// <summary>When people apply: by day at one rate, because each applies once and whenever it suits; hardly ever at night.</summary>
internal static class WakingHours
{
    /// <summary>How many hours of the daytime rate a whole day comes to.</summary>
    public const double HoursADay = (Evening - Morning) + (Night * (24 - Evening + Morning));

    private const double Night = 0.05;
    private const double Morning = 7;
    private const double Evening = 22;

    /// <summary>How much of a day's applications has come by a time of day.</summary>
    /// <returns>Hours of the daytime rate, up to <see cref="HoursADay"/>.</returns>
    public static double GoneBy(TimeSpan time)
    {
        var day = Math.Clamp(time.TotalHours, Morning, Evening) - Morning;
        return day + (Night * (time.TotalHours - day));
    }
}
