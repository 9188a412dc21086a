using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Verdicts;

namespace HealthPass.Verification.Tally;

/// <summary>A venue's scans of one day by verdict.</summary>
internal sealed class VenueCell(RegionCode region)
{
    public RegionCode Region { get; } = region;

    public long Allow { get; private set; }

    public long Check { get; private set; }

    public long Deny { get; private set; }

    public bool Dirty { get; set; }

    public void Add(long allow, long check, long deny)
    {
        Allow += allow;
        Check += check;
        Deny += deny;
        Dirty = true;
    }

    public void Add(Verdict verdict, int count) =>
        Add(verdict == Verdict.Allow ? count : 0, verdict == Verdict.Check ? count : 0, verdict == Verdict.Deny ? count : 0);
}
