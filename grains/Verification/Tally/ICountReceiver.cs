using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.Tally;

/// <summary>Takes the node's cumulative numbers.</summary>
public interface ICountReceiver
{
    /// <summary>Takes the numbers of a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="report">What the node has counted there.</param>
    /// <returns>Which incarnation took them: a new one has forgotten what it was told before.</returns>
    Task<Guid> ReportAsync(RegionCode region, RegionReport report);

    /// <summary>Takes the numbers of a venue.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="report">What the node has counted there.</param>
    /// <returns>Which incarnation took them.</returns>
    Task<Guid> ReportAsync(VenueId venue, VenueReport report);
}
