using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Marks;

/// <summary>The marks of pushes.</summary>
public interface IMarkStore
{
    /// <summary>Adds a mark; one that is there already stays as it is.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether it is new.</returns>
    Task<bool> AddAsync(CampaignMark mark, CancellationToken cancellationToken);

    /// <summary>Finds a mark.</summary>
    /// <param name="markId">The mark.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is none.</returns>
    Task<CampaignMark?> FindAsync(Guid markId, CancellationToken cancellationToken);

    /// <summary>The marks that concern a region: its own, those above it, which were meant for it too, and those below.</summary>
    /// <param name="region">The region.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Newest day first.</returns>
    Task<IReadOnlyList<CampaignMark>> ListAsync(RegionNode region, DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken);

    /// <summary>Takes a mark away.</summary>
    /// <param name="markId">The mark.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(Guid markId, CancellationToken cancellationToken);
}
