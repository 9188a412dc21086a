using System.Globalization;

namespace HealthPass.Benchmarks.Measuring;

/// <summary>The spread of a value over the rounds.</summary>
/// <param name="Min">Smallest.</param>
/// <param name="Median">Middle.</param>
/// <param name="Max">Greatest.</param>
internal readonly record struct Spread(double Min, double Median, double Max)
{
    /// <summary>Computes the spread.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
        {
            return default;
        }

        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(sorted[0], median, sorted[^1]);
    }

    /// <summary>Writes min–<b>median</b>–max.</summary>
    public string ToRatio() => string.Create(CultureInfo.InvariantCulture, $"{Min:F2}–**{Median:F2}**–{Max:F2}");
}
