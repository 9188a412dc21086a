namespace HealthPass.Kernel.Time;

/// <summary>The civil day of the province: Asia/Shanghai, eight hours ahead of UTC without daylight saving since 1991.</summary>
public static class ShanghaiDay
{
    /// <summary>The offset from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    // 16 bits on the board count days from here; they last until 2199.
    private static readonly DateOnly Epoch = new(2019, 12, 31);

    /// <summary>The day of an instant.</summary>
    /// <param name="unixMilliseconds">The instant.</param>
    /// <returns>The day.</returns>
    public static DateOnly Of(long unixMilliseconds) => Of(DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds));

    /// <summary>The day of an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The day.</returns>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The hour of the day of an instant.</summary>
    /// <param name="unixMilliseconds">The instant.</param>
    /// <returns>0 to 23.</returns>
    public static int HourOf(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds).ToOffset(Offset).Hour;

    /// <summary>When a day begins.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Unix milliseconds of its midnight.</returns>
    public static long StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUnixTimeMilliseconds();

    /// <summary>A day as the number that a board keeps; never 0.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Days since the end of 2019.</returns>
    public static ushort Number(DateOnly day) => checked((ushort)(day.DayNumber - Epoch.DayNumber));
}
