namespace HealthPass.Kernel.Loops;

/// <summary>
/// Bounds what is told of something that may happen thousands of times a second: once at its beginning, and once a minute while
/// it goes on. What is not told is counted.
/// </summary>
/// <param name="clock">The clock.</param>
public sealed class Seldom(TimeProvider clock)
{
    private static readonly long Every = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    private long _untold;
    private long _toldAt = long.MinValue;

    /// <summary>Notes that it happened.</summary>
    /// <param name="times">How often since the last time that it was told, this one included.</param>
    /// <returns>Whether it is to be told now.</returns>
    public bool IsToBeTold(out long times)
    {
        times = Interlocked.Increment(ref _untold);
        var (last, now) = (Volatile.Read(ref _toldAt), (long)clock.GetElapsedTime(0, clock.GetTimestamp()).TotalMilliseconds);
        if ((last != long.MinValue && now - last < Every) || Interlocked.CompareExchange(ref _toldAt, now, last) != last)
        {
            return false;
        }

        times = Interlocked.Exchange(ref _untold, 0);
        return true;
    }
}
