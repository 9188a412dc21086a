using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>The directory of venues.</summary>
public interface IVenueDirectory
{
    /// <summary>Writes or replaces a venue's row.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(VenueEntry entry, CancellationToken cancellationToken);

    /// <summary>Venues in a region and below, in order of id.</summary>
    /// <param name="region">The region.</param>
    /// <param name="after">Only venues behind this id, for paging; default for the first page.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<VenueEntry>> ListAsync(RegionCode region, VenueId after, int limit, CancellationToken cancellationToken);

    /// <summary>Venues that were registered lately, in order of id.</summary>
    /// <param name="since">Unix seconds; venues registered then or later.</param>
    /// <param name="after">Only venues behind this id, for paging; default for the first page.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<VenueEntry>> ListSinceAsync(long since, VenueId after, int limit, CancellationToken cancellationToken);

    /// <summary>Finds a venue.</summary>
    /// <param name="id">The venue.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The venue, null for an id that none has.</returns>
    Task<VenueEntry?> FindAsync(VenueId id, CancellationToken cancellationToken);
}
