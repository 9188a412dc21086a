using HealthPass.Grains.Counting;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Tally;

namespace HealthPass.Node.Ports;

/// <summary>The node's numbers go to the grains that add them up.</summary>
internal sealed class GrainCounts(IGrainFactory grains) : ICountReceiver
{
    public Task<Guid> ReportAsync(RegionCode region, RegionReport report) => grains.GetGrain<IRegionGrain>(region.Value).Report(report);

    public Task<Guid> ReportAsync(VenueId venue, VenueReport report) => grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).Report(report);
}
