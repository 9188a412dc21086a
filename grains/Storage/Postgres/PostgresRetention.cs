namespace HealthPass.Grains.Storage.Postgres;

/// <summary>Forgets scan records by dropping whole days.</summary>
/// <param name="partitions">The days.</param>
internal sealed class PostgresRetention(PostgresPartitions partitions) : IRetentionStore
{
    /// <inheritdoc />
    public Task<long> DropBeforeAsync(DateOnly day, CancellationToken cancellationToken) => partitions.DropBeforeAsync(day, cancellationToken);
}
