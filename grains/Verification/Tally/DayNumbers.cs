using HealthPass.Kernel.Counting;

namespace HealthPass.Verification.Tally;

/// <summary>A region's counts of one day, everything below it included.</summary>
internal struct DayNumbers
{
    public long Shows;
    public VerdictCounts Scans;
}
