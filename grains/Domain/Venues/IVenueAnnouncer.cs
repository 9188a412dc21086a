using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>Tells the engine a venue's rule.</summary>
public interface IVenueAnnouncer
{
    /// <summary>Puts a rule on every live node's board, and returns when each has acknowledged it.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="TimeoutException">A live node has not acknowledged.</exception>
    /// <exception cref="OrleansException">A live node cannot be reached.</exception>
    Task AnnounceAsync(VenueRule rule);
}
