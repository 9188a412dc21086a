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

    /// <summary>Venues in use that were registered lately, in order of id.</summary>
    /// <param name="since">Unix seconds; venues registered then or later.</param>
    /// <param name="after">Only venues behind this id, for paging; default for the first page.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<VenueEntry>> ListSinceAsync(long since, VenueId after, int limit, CancellationToken cancellationToken);

    /// <summary>Venues by what is asked for, in order of id.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<VenueEntry>> SearchAsync(VenueQuery query, CancellationToken cancellationToken);

    /// <summary>Venues that may be like one: whose folded name begins so, of the same organisation, or at the same address.</summary>
    /// <param name="place">In this region and below.</param>
    /// <param name="nameHead">The first characters of the folded name.</param>
    /// <param name="creditCode">The organisation's code, empty for none.</param>
    /// <param name="addressKey">The folded address, empty for none.</param>
    /// <param name="limit">The most rows that each of the three may give.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows, each once.</returns>
    Task<IReadOnlyList<VenueEntry>> FindLikeAsync(
        RegionCode place, string nameHead, string creditCode, string addressKey, int limit, CancellationToken cancellationToken);

    /// <summary>How many venues a region has, by level, standing and whether they were reviewed.</summary>
    /// <param name="region">The region and below.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A row for each that there is.</returns>
    Task<IReadOnlyList<VenueCount>> CountAsync(RegionCode region, CancellationToken cancellationToken);

    /// <summary>Finds a venue.</summary>
    /// <param name="id">The venue.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The venue, null for an id that none has.</returns>
    Task<VenueEntry?> FindAsync(VenueId id, CancellationToken cancellationToken);
}
