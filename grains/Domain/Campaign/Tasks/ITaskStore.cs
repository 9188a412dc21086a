using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Tasks and the units that they go to.</summary>
public interface ITaskStore
{
    /// <summary>Adds a task; one that is there already stays as it is.</summary>
    /// <param name="task">The task.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether it is new.</returns>
    Task<bool> AddAsync(CampaignTask task, CancellationToken cancellationToken);

    /// <summary>Finds a task.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is none.</returns>
    Task<CampaignTask?> FindAsync(Guid taskId, CancellationToken cancellationToken);

    /// <summary>All tasks: there are tens of them.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>In the order in which they were issued, those of one document by clause.</returns>
    Task<IReadOnlyList<CampaignTask>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Puts a unit on the register; one of the same name and region, or the same id, stays as it is.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether it is new.</returns>
    Task<bool> AddUnitAsync(CampaignUnit unit, CancellationToken cancellationToken);

    /// <summary>Finds units.</summary>
    /// <param name="unitIds">Which; few.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those that there are, in no promised order.</returns>
    Task<IReadOnlyList<CampaignUnit>> FindUnitsAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken);

    /// <summary>The units of a region and what lies below, dissolved ones too.</summary>
    /// <param name="region">The region.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>In order of region and name.</returns>
    Task<IReadOnlyList<CampaignUnit>> ListUnitsAsync(RegionCode region, int limit, CancellationToken cancellationToken);

    /// <summary>Takes a unit off the register: nothing goes to it any more.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="successor">Who takes over what it has; null for nobody.</param>
    /// <param name="at">When, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether it was there.</returns>
    Task<bool> DissolveAsync(Guid unitId, Guid? successor, long at, CancellationToken cancellationToken);
}
