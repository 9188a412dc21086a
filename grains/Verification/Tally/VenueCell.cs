using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Verification.Tally;

/// <summary>A venue's scans of one day by verdict.</summary>
internal sealed class VenueCell(RegionCode region)
{
    public RegionCode Region { get; } = region;

    public VerdictCounts Scans { get; private set; }

    public bool Dirty { get; set; }

    public void Add(VerdictCounts scans)
    {
        Scans += scans;
        Dirty = true;
    }
}
