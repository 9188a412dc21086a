using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Verification.Tally;

/// <summary>A venue's scans of one day by verdict.</summary>
internal sealed class VenueCell(RegionCode region)
{
    public RegionCode Region { get; } = region;

    public VerdictCounts Scans { get; private set; }

    /// <summary>Who passed in each hour; null while nobody has whose way is known.</summary>
    public Passages[]? Hours { get; private set; }

    public bool Dirty { get; set; }

    public void Add(VerdictCounts scans)
    {
        Scans += scans;
        Dirty = true;
    }

    public void Add(int hour, Passages passages)
    {
        if (passages != default)
        {
            (Hours ??= new Passages[Passages.Hours])[hour] += passages;
            Dirty = true;
        }
    }
}
