using HealthPass.Kernel.Time;
using HealthPass.Verification.Scans;

namespace HealthPass.Verification.Late;

/// <summary>When a scan was made that comes late, as far as it can be known.</summary>
/// <param name="At">When by the server's clock, Unix milliseconds.</param>
/// <param name="IsSure">Whether the gate's clock had been compared with the server's and was about right.</param>
/// <param name="Fault">Why no scan of that time is taken.</param>
public readonly record struct LateTime(long At, bool IsSure, ScanFault Fault)
{
    /// <summary>How far a gate's clock may be off before what it says is marked.</summary>
    public static readonly TimeSpan MaxOffset = TimeSpan.FromMinutes(5);

    /// <summary>How far ahead of now a scan may lie once its clock is put right.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(5);

    /// <summary>Puts a scan's time right.</summary>
    /// <param name="deviceTime">What the gate's clock said, Unix milliseconds.</param>
    /// <param name="offset">How far that was ahead, in seconds; null where that is not known.</param>
    /// <param name="now">The server's time.</param>
    /// <param name="days">How many days scan records are kept.</param>
    /// <returns>The time; one that is a little ahead is now.</returns>
    public static LateTime Of(long deviceTime, short? offset, DateTimeOffset now, int days)
    {
        var at = deviceTime - ((offset ?? 0) * 1_000L);
        var present = now.ToUnixTimeMilliseconds();
        var fault = at > present + MaxAhead.TotalMilliseconds ? ScanFault.LateFromTheFuture
            : at < ShanghaiDay.StartOf(ShanghaiDay.Of(now).AddDays(-days)) ? ScanFault.LateTooOld
            : ScanFault.None;
        return new(Math.Min(at, present), offset is { } known && Math.Abs((int)known) <= MaxOffset.TotalSeconds, fault);
    }
}
