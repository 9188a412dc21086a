namespace HealthPass.Grains.Staff;

/// <summary>
/// What operators did by command, beside the running cluster. The audit trail has one writer, which runs in the cluster: a
/// command leaves its line here before it acts, and a node takes it up as soon as one runs.
/// </summary>
public interface IOperatorLog
{
    /// <summary>Leaves a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task AddAsync(OperatorLine line, CancellationToken cancellationToken);

    /// <summary>Lines that no node has taken up, oldest first.</summary>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Lines.</returns>
    Task<IReadOnlyList<OperatorLine>> ReadAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Forgets a line that stands in the trail.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RemoveAsync(Guid lineId, CancellationToken cancellationToken);
}
