using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Channels;

/// <summary>What is used of a channel's quota.</summary>
/// <param name="Minute">The minute that is counted, in minutes since 1970.</param>
/// <param name="InMinute">Applications within it.</param>
/// <param name="Day">The day in Asia/Shanghai that is counted.</param>
/// <param name="InDay">Applications on it.</param>
internal readonly record struct QuotaUse(long Minute, int InMinute, DateOnly Day, long InDay)
{
    private const int SecondsAMinute = 60;

    /// <summary>Takes an application off the quota.</summary>
    /// <param name="perMinute">Applications a minute.</param>
    /// <param name="perDay">Applications a day.</param>
    /// <param name="now">The time.</param>
    /// <returns>What is used then, and which quota has no room; nothing is used in that case.</returns>
    public (QuotaUse Next, QuotaAnswer Answer) Take(int perMinute, int perDay, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        var today = ShanghaiDay.Of(now);

        // A grain that moves to a node whose clock is behind does not begin a day or minute anew.
        var next = this;
        next = today > next.Day ? next with { Day = today, InDay = 0 } : next;
        next = seconds / SecondsAMinute > next.Minute ? next with { Minute = seconds / SecondsAMinute, InMinute = 0 } : next;
        return next.InDay >= perDay
                ? (next, new(QuotaKind.Day, Seconds((ShanghaiDay.StartOf(next.Day.AddDays(1)) / 1_000) - seconds)))
            : next.InMinute >= perMinute ? (next, new(QuotaKind.Minute, Seconds(((next.Minute + 1) * SecondsAMinute) - seconds)))
            : (next with { InMinute = next.InMinute + 1, InDay = next.InDay + 1 }, new(QuotaKind.None, 0));
    }

    private static int Seconds(long left) => (int)Math.Clamp(left, 1, int.MaxValue);
}
