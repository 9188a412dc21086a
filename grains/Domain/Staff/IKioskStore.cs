using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff;

/// <summary>The tokens of screens.</summary>
public interface IKioskStore
{
    /// <summary>Adds a token.</summary>
    /// <param name="kiosk">The token.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task AddAsync(Kiosk kiosk, CancellationToken cancellationToken);

    /// <summary>Finds a token by its name.</summary>
    /// <param name="kioskId">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token, or null.</returns>
    Task<Kiosk?> FindAsync(Guid kioskId, CancellationToken cancellationToken);

    /// <summary>Tokens for a region and below that are in force at a time, newest first.</summary>
    /// <param name="region">The region.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="after">The last token of the page before, null for the first page. It need not be in force any more.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Tokens.</returns>
    Task<IReadOnlyList<Kiosk>> ListAsync(RegionCode region, long now, Kiosk? after, int limit, CancellationToken cancellationToken);

    /// <summary>Revokes a token; once is for good.</summary>
    /// <param name="kioskId">Its name.</param>
    /// <param name="at">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RevokeAsync(Guid kioskId, long at, CancellationToken cancellationToken);
}
