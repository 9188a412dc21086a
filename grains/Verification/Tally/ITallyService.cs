using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using Orleans.Services;

namespace HealthPass.Verification.Tally;

/// <summary>Runs in every silo and tells a grain that has just woken what the node has counted.</summary>
[Alias("tally-service")]
public interface ITallyService : IGrainService
{
    /// <summary>What the node has counted in a region up to now.</summary>
    /// <param name="region">The region.</param>
    /// <returns>One report a day that still counts.</returns>
    [Alias("read-region"), ResponseTimeout("00:00:05")]
    Task<RegionReport[]> ReadRegion(RegionCode region);

    /// <summary>What the node has counted at a venue up to now.</summary>
    /// <param name="venue">The venue.</param>
    /// <returns>One report a day that still counts and on which the node scanned there.</returns>
    [Alias("read-venue"), ResponseTimeout("00:00:05")]
    Task<VenueReport[]> ReadVenue(VenueId venue);
}
