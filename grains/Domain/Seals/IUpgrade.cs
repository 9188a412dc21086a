namespace HealthPass.Grains.Seals;

/// <summary>Knows whether the cluster still has nodes of a build that does not seal.</summary>
public interface IUpgrade
{
    /// <summary>Whether every node seals, and nothing is under way that one which does not has begun.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False also when a node does not answer.</returns>
    Task<bool> IsOverAsync(CancellationToken cancellationToken);
}
