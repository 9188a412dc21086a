namespace HealthPass.Carriers.Links;

/// <summary>How long to wait before something is tried again: twice as long each time up to a bound, and by chance up to half of it less, so that nodes do not come all at once.</summary>
/// <param name="First">The first wait.</param>
/// <param name="Longest">The longest.</param>
internal readonly record struct BackOff(TimeSpan First, TimeSpan Longest)
{
    private const int MostDoublings = 30;

    /// <summary>The wait after a failure.</summary>
    /// <param name="failures">How many there have been in a row, this one included; after none there is no wait.</param>
    /// <param name="chance">From 0 to 1.</param>
    public TimeSpan After(int failures, double chance) => failures == 0
        ? TimeSpan.Zero
        : Min(First * Math.Pow(2, Math.Min(failures - 1, MostDoublings)), Longest) * (1 - (chance / 2));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
