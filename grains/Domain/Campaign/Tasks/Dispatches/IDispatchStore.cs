using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>How every dispatch stands, so that lights and bulletins are read without asking each.</summary>
public interface IDispatchStore
{
    /// <summary>Writes or replaces a row.</summary>
    /// <param name="standing">The row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(DispatchStanding standing, CancellationToken cancellationToken);

    /// <summary>Finds a row.</summary>
    /// <param name="dispatchId">The dispatch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is none.</returns>
    Task<DispatchStanding?> FindAsync(Guid dispatchId, CancellationToken cancellationToken);

    /// <summary>The dispatches to units of a region and what lies below.</summary>
    /// <param name="region">The region.</param>
    /// <param name="task">Of one task alone; null for all.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>By task, region and unit.</returns>
    Task<IReadOnlyList<DispatchStanding>> ListAsync(RegionCode region, Guid? task, int limit, CancellationToken cancellationToken);

    /// <summary>The open dispatches to a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<DispatchStanding>> ListOpenOfUnitAsync(Guid unit, CancellationToken cancellationToken);

    /// <summary>The open dispatches that are parts of one.</summary>
    /// <param name="parent">The dispatch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<DispatchStanding>> ListOpenPartsAsync(Guid parent, CancellationToken cancellationToken);

    /// <summary>The open dispatches of all regions whose unit was dissolved.</summary>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Each with the unit, as it stands on the register.</returns>
    Task<IReadOnlyList<(DispatchStanding Standing, CampaignUnit Unit)>> ListOrphansAsync(int limit, CancellationToken cancellationToken);
}
