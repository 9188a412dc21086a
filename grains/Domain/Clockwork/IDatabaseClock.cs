namespace HealthPass.Grains.Clockwork;

/// <summary>Tells the database's own time, by which the clocks of all nodes can be compared.</summary>
public interface IDatabaseClock
{
    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The time at which it answered; null where the database goes by this machine's clock.</returns>
    Task<DateTimeOffset?> ReadAsync(CancellationToken cancellationToken);
}
