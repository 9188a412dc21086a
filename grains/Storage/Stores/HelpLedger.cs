using HealthPass.Grains.Helps;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Volunteers' helps, a row each.</summary>
internal sealed class HelpLedger(Database database) : IHelpLedger
{
    /// <inheritdoc />
    public async Task<bool> AddAsync(Help help, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(help);
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                INSERT INTO volunteer_help (help_id, session_id, region_code, day, kind) VALUES (@help_id, @session_id, @region_code, @day, @kind)
                ON CONFLICT (help_id) DO NOTHING
                """,
                token,
                ("@help_id", help.HelpId.ToString()),
                ("@session_id", help.SessionId.ToString()),
                ("@region_code", help.District.Value),
                ("@day", day.DayNumber),
                ("@kind", (int)help.Kind)),
            cancellationToken) > 0;
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<HelpKind, int>>> ReadAsync(IReadOnlyList<Guid> sessions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        return database.ReadAsync<IReadOnlyDictionary<Guid, IReadOnlyDictionary<HelpKind, int>>>(
            async (session, token) =>
            {
                var counts = new Dictionary<Guid, IReadOnlyDictionary<HelpKind, int>>();
                foreach (var id in sessions)
                {
                    counts[id] = (await session.QueryAsync(
                        "SELECT kind, COUNT(*) FROM volunteer_help WHERE session_id = @session_id GROUP BY kind",
                        reader => ((HelpKind)reader.GetInt32(0), (int)reader.GetInt64(1)), token, ("@session_id", id.ToString()))).ToDictionary(row => row.Item1, row => row.Item2);
                }

                return counts;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<HelpCount>> ReadAsync(RegionCode region, DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            """
            SELECT day, region_code, kind, COUNT(*) FROM volunteer_help
             WHERE day >= @from_day AND day <= @to_day AND region_code >= @first AND region_code < @end
             GROUP BY day, region_code, kind ORDER BY day DESC, region_code, kind LIMIT @limit
            """,
            reader => new HelpCount(DateOnly.FromDayNumber(reader.GetInt32(0)), new(reader.GetInt64(1)), (HelpKind)reader.GetInt32(2), (int)reader.GetInt64(3)),
            token,
            ("@from_day", from.DayNumber),
            ("@to_day", to.DayNumber),
            ("@first", region.Value),
            ("@end", region.End),
            ("@limit", limit)),
        cancellationToken);
}
