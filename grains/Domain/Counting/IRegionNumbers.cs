using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Counting;

/// <summary>Sums over every node's tallies in the database, for region and venue grains that wake up.</summary>
public interface IRegionNumbers
{
    /// <summary>Each node's numbers for a region and everything below it.</summary>
    /// <param name="region">The region.</param>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a node that ever counted something there.</returns>
    Task<IReadOnlyList<NodeRegionNumbers>> ReadRegionAsync(RegionCode region, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Each node's scans at a venue.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Node and tally.</returns>
    Task<IReadOnlyList<(string Node, VenueTally Tally)>> ReadVenueAsync(VenueId venue, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Who passed at a venue, hour by hour and node by node.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Node and hour.</returns>
    Task<IReadOnlyList<(string Node, VenueHour Hour)>> ReadVenueHoursAsync(VenueId venue, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Registered persons of a region and everything below it, by the channel they applied through.</summary>
    /// <param name="region">The region.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a channel, in order of name.</returns>
    Task<IReadOnlyList<(string Channel, long Persons)>> ReadChannelsAsync(RegionCode region, CancellationToken cancellationToken);

    /// <summary>Every venue that was scanned at on a day.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a node and venue: its scans, and how many of them are check-ins.</returns>
    Task<IReadOnlyList<(string Node, VenueId Venue, long Scans, long CheckIns)>> ReadScannedVenuesAsync(DateOnly day, CancellationToken cancellationToken);
}
