using System.Collections.Concurrent;
using System.Globalization;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Postgres;

/// <summary>The daily partitions of <c>scan_record</c>: made by whoever ships first, dropped by retention.</summary>
internal sealed class PostgresPartitions(PostgresDatabase database)
{
    private readonly ConcurrentDictionary<DateOnly, bool> _known = new();

    /// <summary>Makes the partitions that are missing, in a transaction of its own.</summary>
    public async Task EnsureAsync(IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken)
    {
        var missing = days.Where(day => !_known.ContainsKey(day)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        await database.WriteAsync(
            async (session, token) =>
            {
                await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", token, ("@key", AdvisoryLocks.Partitions));
                foreach (var day in missing)
                {
                    if (!await ExistsAsync(session, day, token))
                    {
                        // Attaching locks the parent far less than CREATE … PARTITION OF: other nodes go on shipping meanwhile.
                        var (name, from, to) = (Name(day), Text(day), Text(day.AddDays(1)));
                        await session.ExecuteAsync($"CREATE TABLE {name} (LIKE scan_record INCLUDING DEFAULTS INCLUDING CONSTRAINTS)", token);
                        await session.ExecuteAsync($"ALTER TABLE scan_record ATTACH PARTITION {name} FOR VALUES FROM ('{from}') TO ('{to}')", token);
                    }
                }

                return true;
            },
            cancellationToken);
        foreach (var day in missing)
        {
            _known.TryAdd(day, true);
        }
    }

    /// <summary>Forgets which partitions exist: another node's retention has dropped one.</summary>
    public void Forget() => _known.Clear();

    /// <summary>Drops the partitions of all days before one.</summary>
    /// <param name="day">The first day to keep.</param>
    /// <param name="cancellationToken">Stops between two days.</param>
    public async Task<long> DropBeforeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var names = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT c.relname FROM pg_inherits AS i
                  JOIN pg_class AS c ON c.oid = i.inhrelid
                 WHERE i.inhparent = 'scan_record'::regclass AND c.relname LIKE 'scan\_record\_2%' AND c.relname < @first
                 ORDER BY c.relname
                """,
                reader => reader.GetString(0),
                token,
                ("@first", Name(day))),
            cancellationToken);
        Forget();
        foreach (var name in names)
        {
            await database.WriteAsync(
                async (session, token) =>
                {
                    await session.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", token, ("@key", AdvisoryLocks.Partitions));
                    return await session.ExecuteAsync($"DROP TABLE IF EXISTS {name}", token);
                },
                cancellationToken);
        }

        Forget();
        return names.Count;
    }

    private static async Task<bool> ExistsAsync(DbSession session, DateOnly day, CancellationToken cancellationToken) =>
        (await session.QueryAsync("SELECT to_regclass(@name) IS NOT NULL", reader => reader.GetBoolean(0), cancellationToken, ("@name", Name(day))))[0];

    private static string Name(DateOnly day) => day.ToString("'scan_record_'yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
