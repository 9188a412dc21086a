namespace HealthPass.Benchmarks.Measuring;

/// <summary>The value that a share of all do not exceed.</summary>
internal static class Percentile
{
    /// <param name="sorted">The values, the least first.</param>
    /// <param name="share">0 to 1.</param>
    /// <returns>0 where there are none.</returns>
    public static double Of(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
