namespace HealthPass.Grains.Staff;

/// <summary>Numbers that grow with every change of what somebody may do, so that a node asks one short question to know that nothing has changed.</summary>
public interface IAccessGenerations
{
    /// <summary>Reads them.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The numbers by <see cref="AccessKinds"/>.</returns>
    Task<IReadOnlyDictionary<string, long>> ReadAsync(CancellationToken cancellationToken);
}
