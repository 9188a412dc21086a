using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.History;

/// <summary>What is recorded under a region's own code on one day, without what lies below it.</summary>
/// <param name="Region">The region, of whatever level the record names.</param>
/// <param name="Registered">Persons registered when the day ended.</param>
/// <param name="Gained">Persons who applied on the day.</param>
/// <param name="Shows">Shows.</param>
/// <param name="Scans">Scans by verdict.</param>
/// <param name="Venues">Venues registered when the day ended.</param>
/// <param name="VenuesScanned">Those of them with a scan on the day.</param>
public readonly record struct RegionCounts(
    RegionCode Region, long Registered, long Gained, long Shows, VerdictCounts Scans, long Venues, long VenuesScanned);
