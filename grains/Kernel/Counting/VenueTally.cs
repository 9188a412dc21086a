using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Kernel.Counting;

/// <summary>Scans of one node, day and venue by verdict, cumulative since the day began.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Venue">The venue.</param>
/// <param name="Region">The venue's region.</param>
/// <param name="Scans">Scans by verdict.</param>
public readonly record struct VenueTally(DateOnly Day, VenueId Venue, RegionCode Region, VerdictCounts Scans);
