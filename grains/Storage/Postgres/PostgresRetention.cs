using HealthPass.Storage.Common;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Postgres;

/// <summary>Forgets scan records by dropping whole days.</summary>
internal sealed class PostgresRetention(PostgresDatabase database, PostgresPartitions partitions) : IRetentionStore
{
    /// <inheritdoc />
    public Task<long> DropBeforeAsync(DateOnly day, CancellationToken cancellationToken) => partitions.DropBeforeAsync(day, cancellationToken);

    /// <inheritdoc />
    public Task<long> DropSketchesBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        SketchRetention.DropBeforeAsync(database, day, cancellationToken);

    /// <inheritdoc />
    public Task<long> DropHoursBeforeAsync(DateOnly day, CancellationToken cancellationToken) => HourRetention.DropBeforeAsync(database, day, cancellationToken);
}
