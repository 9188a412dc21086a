namespace HealthPass.Demo.Days;

/// <summary>Turns a rate that changes into whole events: keeps the fraction that is not due yet.</summary>
internal sealed class Pace
{
    // After the process was held up (a debugger, a sleeping laptop) what was missed is not made up for in one burst.
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(1);
    private double _due;

    /// <summary>How many events are due.</summary>
    /// <returns>Whole events; over time exactly as many as the rate says.</returns>
    public int Take(double perSecond, TimeSpan elapsed)
    {
        _due += perSecond * Math.Min(elapsed.TotalSeconds, LongestGap.TotalSeconds);
        var whole = (int)_due;
        _due -= whole;
        return whole;
    }
}
