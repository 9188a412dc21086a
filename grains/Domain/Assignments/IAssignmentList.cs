using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>The list of assignments, so that a second official finds what waits for approval.</summary>
public interface IAssignmentList
{
    /// <summary>Writes or replaces a row.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task PutAsync(AssignmentEntry entry, CancellationToken cancellationToken);

    /// <summary>Assignments of a region and below, newest first.</summary>
    /// <param name="region">The region.</param>
    /// <param name="state">Wire name of a state, or null for all.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<IReadOnlyList<AssignmentEntry>> ListAsync(RegionCode region, string? state, int limit, CancellationToken cancellationToken);
}
