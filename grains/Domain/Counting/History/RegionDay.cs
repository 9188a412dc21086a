using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.History;

/// <summary>A region's figures of one day, everything below the region included.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Region">The region.</param>
/// <param name="Registered">Persons registered when the day ended.</param>
/// <param name="Gained">Persons who applied on the day.</param>
/// <param name="Active">Estimate of the distinct residents who showed or were scanned.</param>
/// <param name="Shows">Shows of residents.</param>
/// <param name="Scans">Scans by verdict.</param>
/// <param name="Venues">Venues registered when the day ended.</param>
/// <param name="VenuesScanned">Those of them with a scan on the day.</param>
public sealed record RegionDay(
    DateOnly Day, RegionCode Region, long Registered, long Gained, long Active, long Shows, VerdictCounts Scans, long Venues, long VenuesScanned)
{
    /// <summary>Whether there is anything to keep.</summary>
    public bool IsEmpty =>
        (Registered | Gained | Active | Shows | Scans.Allow | Scans.Check | Scans.Deny | Venues) == 0;
}
