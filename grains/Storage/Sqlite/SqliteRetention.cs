using HealthPass.Storage.Common;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Sqlite;

/// <summary>Forgets scan records a bounded stretch at a time.</summary>
internal sealed class SqliteRetention(SqliteDatabase database) : IRetentionStore
{
    private const int Stretch = 2_000;

    /// <inheritdoc />
    public Task<long> DropBeforeAsync(DateOnly day, CancellationToken cancellationToken) => database.DeleteInStretchesAsync(
        "DELETE FROM scan WHERE (run, scan_id) IN (SELECT run, scan_id FROM scan WHERE run < @run LIMIT @limit)",
        Stretch,
        cancellationToken,
        ("@run", ScanRuns.FirstOf(day)));

    /// <inheritdoc />
    public Task<long> DropSketchesBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        SketchRetention.DropBeforeAsync(database, day, cancellationToken);

    /// <inheritdoc />
    public Task<long> DropHoursBeforeAsync(DateOnly day, CancellationToken cancellationToken) => HourRetention.DropBeforeAsync(database, day, cancellationToken);
}
