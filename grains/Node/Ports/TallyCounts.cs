using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Silos;
using HealthPass.Verification.Tally;

namespace HealthPass.Node.Ports;

/// <summary>Asks the tally service of a node.</summary>
internal sealed class TallyCounts(ISiloServices<ITallyService> tallies) : INodeCounts
{
    public Task<RegionReport[]> ReadAsync(SiloAddress node, RegionCode region) => tallies.Of(node).ReadRegion(region);

    public Task<VenueReport[]> ReadAsync(SiloAddress node, VenueId venue) => tallies.Of(node).ReadVenue(venue);
}
