using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Tally;

/// <summary>Tells what this node has counted.</summary>
internal sealed class TallyService(GrainId id, Silo silo, ILoggerFactory loggers, NodeTally tally) : GrainService(id, silo, loggers), ITallyService
{
    public Task<RegionReport[]> ReadRegion(RegionCode region) => Task.FromResult(tally.ReportsOf(region));

    public Task<VenueReport[]> ReadVenue(VenueId venue) => Task.FromResult(tally.ReportsOf(venue));
}
