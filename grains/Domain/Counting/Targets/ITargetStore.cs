using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Targets;

/// <summary>The targets of regions.</summary>
public interface ITargetStore
{
    /// <summary>Sets or replaces a region's own target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(RegionTarget target, CancellationToken cancellationToken);

    /// <summary>Takes a region's own target away.</summary>
    /// <param name="region">The region.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it had one.</returns>
    Task<bool> RemoveAsync(RegionCode region, CancellationToken cancellationToken);

    /// <summary>Every region's own target, of regions down to a level.</summary>
    /// <param name="deepest">Regions below this level are left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Targets in order of code.</returns>
    Task<IReadOnlyList<RegionTarget>> ReadAsync(RegionLevel deepest, CancellationToken cancellationToken);

    /// <summary>The targets that a region and its children may go by: those above it, its own, and those one level down.</summary>
    /// <param name="region">The region.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Targets in order of code.</returns>
    Task<IReadOnlyList<RegionTarget>> ReadAroundAsync(RegionNode region, CancellationToken cancellationToken);
}
