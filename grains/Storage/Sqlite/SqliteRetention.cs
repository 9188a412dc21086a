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
                    "DELETE FROM scan_record WHERE rowid IN (SELECT rowid FROM scan_record WHERE day < @day LIMIT @limit)",
                    token,
                    ("@day", day),
                    ("@limit", Stretch)),
                cancellationToken);
            total += deleted;
        }
        while (deleted == Stretch);
        return total;
    }
}
