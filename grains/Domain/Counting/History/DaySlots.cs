using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting.History;

/// <summary>The five minutes that a point of a day's curve stands for.</summary>
public static class DaySlots
{
    /// <summary>How long one is.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private const long Seconds = 300;

    /// <summary>The five minutes that an instant lies in.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Their start, Unix seconds; in every time zone of whole hours they begin on the hour.</returns>
    public static long Of(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / Seconds * Seconds;

    /// <summary>The day of five minutes.</summary>
    /// <param name="slot">Their start, Unix seconds.</param>
    /// <returns>The day in Asia/Shanghai.</returns>
    public static DateOnly DayOf(long slot) => ShanghaiDay.Of(slot * 1_000);

    /// <summary>The first five minutes of a day.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <returns>Their start, Unix seconds.</returns>
    public static long FirstOf(DateOnly day) => ShanghaiDay.StartOf(day) / 1_000;
}
