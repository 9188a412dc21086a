using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Tells the numbers that tasks should move.</summary>
public interface ITaskNumbers
{
    /// <summary>Reads one.</summary>
    /// <param name="target">Which.</param>
    /// <param name="region">Of this region and what lies below.</param>
    /// <param name="today">The day in Asia/Shanghai.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number now; null for one that nothing counts yet.</returns>
    Task<double?> ReadAsync(TaskTarget target, RegionCode region, DateOnly today, CancellationToken cancellationToken);
}
