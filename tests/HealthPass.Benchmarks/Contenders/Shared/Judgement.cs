using HealthPass.Kernel.People;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>A scan with the status it was judged by and its verdict.</summary>
internal readonly record struct Judgement(GateScan Scan, PersonStatus Status, VerdictResult Result)
{
    /// <summary>Judges by the same pure function as HealthPass.</summary>
    public static Judgement Of(in GateScan scan, in PersonStatus status) => new(scan, status, VerdictRule.Decide(
        new(
            status.IsRegistered,
            status.Colour,
            status.IsRegistered ? CodeState.Valid : CodeState.Unknown,
            status.LastNegativeTestAt,
            (status.Flags & StatusFlags.PopUp) != 0,
            (uint)(scan.At / 1000)),
        scan.Venue.Entry));
}
