namespace HealthPass.Benchmarks.Load;

/// <summary>What a load came to.</summary>
/// <param name="Operations">Operations answered.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="SortedTicks">Latency of every call in stopwatch ticks, sorted.</param>
/// <param name="Refused">Calls that were answered 429.</param>
internal sealed record LoadResult(long Operations, double Seconds, long[] SortedTicks, int Refused = 0)
{
    /// <summary>A percentile of the latency.</summary>
    /// <param name="share">0 to 1.</param>
    /// <returns>Milliseconds.</returns>
    public double Percentile(double share) =>
        SortedTicks.Length == 0 ? 0 : SortedTicks[Math.Min(SortedTicks.Length - 1, (int)(SortedTicks.Length * share))] * 1000d / System.Diagnostics.Stopwatch.Frequency;

    /// <summary>The latency of every call.</summary>
    /// <returns>Milliseconds, sorted.</returns>
    public double[] Milliseconds() => [.. SortedTicks.Select(ticks => ticks * 1000d / System.Diagnostics.Stopwatch.Frequency)];
}
