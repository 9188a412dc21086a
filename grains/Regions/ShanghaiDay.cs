namespace HealthPass.Grains.Regions;

/// <summary>The civil day in Asia/Shanghai, by which everything here is counted. The zone has been UTC+8 without summer time since 1991.</summary>
public static class ShanghaiDay
{
    private const long OffsetMs = 8 * 3_600_000L;
    private const long DayMs = 24 * 3_600_000L;
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The day of a moment.</summary>
    /// <param name="unixMs">Unix milliseconds.</param>
    /// <returns>The day.</returns>
    public static DateOnly Of(long unixMs) =>
        DateOnly.FromDayNumber(Epoch + checked((int)Math.DivRem(unixMs + OffsetMs, DayMs, out var rest)) - (rest < 0 ? 1 : 0));

    /// <summary>The day of a moment.</summary>
    /// <param name="moment">Any moment.</param>
    /// <returns>The day.</returns>
    public static DateOnly Of(DateTimeOffset moment) => Of(moment.ToUnixTimeMilliseconds());

    /// <summary>When a day begins.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Unix milliseconds of its midnight.</returns>
    public static long StartOf(DateOnly day) => ((day.DayNumber - Epoch) * DayMs) - OffsetMs;
}
