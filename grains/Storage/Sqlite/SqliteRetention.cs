namespace HealthPass.Grains.Storage.Sqlite;

/// <summary>Forgets scan records a bounded stretch at a time, so that other writers get their turn in between.</summary>
/// <param name="database">The file.</param>
internal sealed class SqliteRetention(SqliteDatabase database) : IRetentionStore
{
    private const int Stretch = 2_000;

    /// <inheritdoc />
    public async Task<long> DropBeforeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var total = 0L;
        int deleted;
        do
        {
            deleted = await database.WriteAsync(
                (session, token) => session.ExecuteAsync(
                    "DELETE FROM scan WHERE (run, scan_id) IN (SELECT run, scan_id FROM scan WHERE run < @run LIMIT @limit)",
                    token,
                    ("@run", ScanRuns.FirstOf(day)),
                    ("@limit", Stretch)),
                cancellationToken);
            total += deleted;
        }
        while (deleted == Stretch);
        return total;
    }

    /// <inheritdoc />
    public Task<long> DropSketchesBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        SketchRetention.DropBeforeAsync(database, day, cancellationToken);
}
