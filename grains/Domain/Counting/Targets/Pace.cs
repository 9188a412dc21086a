namespace HealthPass.Grains.Counting.Targets;

/// <summary>How fast a region gains registered persons.</summary>
public static class Pace
{
    /// <summary>How many days it is taken over.</summary>
    public const int Days = 7;

    /// <summary>The pace.</summary>
    /// <param name="gains">Persons gained on each of the last days that are settled, <see cref="Days"/> at most.</param>
    /// <param name="lastDay">Persons gained in the last 24 hours, for a region without history.</param>
    /// <returns>Persons a day.</returns>
    public static double Of(IReadOnlyCollection<long> gains, long lastDay)
    {
        ArgumentNullException.ThrowIfNull(gains);
        return gains.Count == 0 ? lastDay : gains.Average();
    }
}
