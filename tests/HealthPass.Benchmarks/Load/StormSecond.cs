namespace HealthPass.Benchmarks.Load;

/// <summary>What callers saw in one stretch of a storm.</summary>
/// <param name="At">Seconds since the start, at the stretch's end.</param>
/// <param name="Phase">The phase it belongs to.</param>
/// <param name="Callers">Callers at work.</param>
/// <param name="Seconds">How long it was.</param>
/// <param name="Refused">Calls answered 429.</param>
/// <param name="Accepted">Latencies of the calls that were served, in milliseconds, sorted.</param>
internal sealed record StormSecond(double At, string Phase, int Callers, double Seconds, int Refused, double[] Accepted)
{
    /// <summary>Calls served a second.</summary>
    public double ServedPerSecond => Accepted.Length / Seconds;

    /// <summary>Calls turned away a second.</summary>
    public double RefusedPerSecond => Refused / Seconds;

    /// <summary>A percentile of the latency of what was served, in milliseconds; 0 when nothing was.</summary>
    public double Percentile(double share) => Measuring.Percentile.Of(Accepted, share);

    /// <summary>Stretches of one phase as one.</summary>
    public static StormSecond Together(IReadOnlyList<StormSecond> stretches) => new(
        stretches[^1].At,
        stretches[0].Phase,
        stretches[0].Callers,
        stretches.Sum(stretch => stretch.Seconds),
        stretches.Sum(stretch => stretch.Refused),
        [.. stretches.SelectMany(stretch => stretch.Accepted).Order()]);
}
