namespace HealthPass.Grains.Campaign.Effects;

/// <summary>Intervals of proportions and of their differences that also hold where there are few, or none.</summary>
public static class Proportions
{
    /// <summary>The proportion of those who did something, with the score interval of Wilson (1927).</summary>
    /// <param name="did">How many did.</param>
    /// <param name="of">Of how many; more than none.</param>
    /// <returns>The proportion and its interval.</returns>
    public static Interval Wilson(long did, long of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        ArgumentOutOfRangeException.ThrowIfNegative(did);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(did, of);
        var (share, squared) = ((double)did / of, Interval.Z * Interval.Z);
        var middle = share + (squared / (2 * of));
        var reach = Interval.Z * Math.Sqrt(((share * (1 - share)) + (squared / (4 * of))) / of);
        var whole = 1 + (squared / of);
        return new(share, did == 0 ? 0 : (middle - reach) / whole, did == of ? 1 : (middle + reach) / whole);
    }

    /// <summary>The difference of two proportions, with the interval of Newcombe (Statistics in Medicine 17, 1998, method 10).</summary>
    /// <param name="first">One proportion with Wilson's interval.</param>
    /// <param name="second">What is taken from it, likewise.</param>
    /// <returns>The difference and its interval.</returns>
    public static Interval Newcombe(Interval first, Interval second)
    {
        var difference = first.Value - second.Value;
        return new(
            difference,
            difference - Length(first.Value - first.Low, second.High - second.Value),
            difference + Length(first.High - first.Value, second.Value - second.Low));
    }

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
