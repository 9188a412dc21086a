using HealthPass.Storage.Common;
using HealthPass.Storage.Postgres;
using HealthPass.Storage.Sqlite;

namespace HealthPass.Storage;

/// <summary>Looks at a database without changing it.</summary>
public static class StorageProbe
{
    /// <summary>Looks.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Kernel.Faults.StorageUnavailableException">It does not answer.</exception>
    public static async Task<DatabaseReport> RunAsync(StorageOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var own = SchemaScripts.Of(options.Provider.ToString());
        await using Database database = options.Provider == StorageProvider.Postgres ? new PostgresDatabase(options) : new SqliteDatabase(options);
        if (!database.IsThere)
        {
            return new(false, null, [.. own.Select(SchemaScripts.ShortOf)], null, null);
        }

        var (run, now) = await database.ReadAsync(
            async (session, token) =>
            {
                var has = await session.QueryAsync(database.HasTable, reader => reader.GetInt64(0), token, ("@name", "schemaversions")) is [> 0];
                var scripts = has ? await session.QueryAsync("SELECT scriptname FROM schemaversions", reader => reader.GetString(0), token) : [];
                var seconds = database.Clock is { } clock ? await session.QueryAsync(clock, reader => reader.GetInt64(0), token) : [];
                return (scripts, seconds is [var second] ? DateTimeOffset.FromUnixTimeMilliseconds(second) : (DateTimeOffset?)null);
            },
            cancellationToken);
        var known = run.Select(SchemaScripts.ShortOf).ToHashSet(StringComparer.Ordinal);
        return new(true, known.Order(StringComparer.Ordinal).LastOrDefault(), [.. own.Select(SchemaScripts.ShortOf).Where(script => !known.Contains(script))], FaultOf(run, own), now);
    }

    private static string? FaultOf(IEnumerable<string> run, IReadOnlyList<string> own)
    {
        try
        {
            SchemaScripts.Refuse(run, own);
            return null;
        }
        catch (SchemaTooNewException newer)
        {
            return newer.Message;
        }
    }
}
