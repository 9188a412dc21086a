using HealthPass.Kernel.Verdicts;

namespace HealthPass.Kernel.Counting;

/// <summary>Scans by verdict. Messages carry the three numbers under ids of their own, as the build before does.</summary>
/// <param name="Allow">Answered allow.</param>
/// <param name="Check">Answered check.</param>
/// <param name="Deny">Answered deny.</param>
public readonly record struct VerdictCounts(long Allow, long Check, long Deny)
{
    /// <summary>All of them.</summary>
    public long All => Allow + Check + Deny;

    /// <summary>Scans that were all answered alike.</summary>
    public static VerdictCounts Of(Verdict verdict, long scans) => new(
        verdict == Verdict.Allow ? scans : 0, verdict == Verdict.Check ? scans : 0, verdict == Verdict.Deny ? scans : 0);

    /// <summary>The higher of each number of two that count the same scans.</summary>
    public VerdictCounts AtLeast(VerdictCounts other) =>
        new(Math.Max(Allow, other.Allow), Math.Max(Check, other.Check), Math.Max(Deny, other.Deny));

    /// <summary>Both together.</summary>
    public static VerdictCounts operator +(VerdictCounts one, VerdictCounts other) =>
        new(one.Allow + other.Allow, one.Check + other.Check, one.Deny + other.Deny);

    /// <summary>One less the other.</summary>
    public static VerdictCounts operator -(VerdictCounts one, VerdictCounts other) =>
        new(one.Allow - other.Allow, one.Check - other.Check, one.Deny - other.Deny);
}
