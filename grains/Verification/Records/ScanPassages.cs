using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Verdicts;

namespace HealthPass.Verification.Records;

/// <summary>Which way a scan counts.</summary>
public static class ScanPassages
{
    /// <summary>
    /// A person who reads the code of a venue counts as that alone, whichever way he or she goes: nobody sees who leaves again. At a gate
    /// whoever is refused does not come in; where staff are to look, most are let in after it, and count.
    /// </summary>
    /// <param name="scan">A scan.</param>
    /// <param name="count">How often: 1, or -1 to take it back.</param>
    /// <returns>What it adds to its hour.</returns>
    public static Passages Of(in ScanRecord scan, int count) => scan switch
    {
        { Means: ScanMeans.CheckIn } => new(0, 0, count),
        { Direction: ScanDirection.In, Verdict: not Verdict.Deny } => new(count, 0, 0),
        { Direction: ScanDirection.Out } => new(0, count, 0),
        _ => default,
    };
}
