using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>Tells the engine what a person's status is.</summary>
public interface IPersonAnnouncer
{
    /// <summary>Puts a status on every live node's board, and returns when each has acknowledged it.</summary>
    /// <param name="id">The person.</param>
    /// <param name="status">The status.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="TimeoutException">A live node has not acknowledged.</exception>
    /// <exception cref="OrleansException">A live node cannot be reached.</exception>
    Task AnnounceAsync(PersonId id, PersonStatus status);
}
