using System.Data.Common;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Volunteers' sessions.</summary>
internal sealed class VolunteerStore(Database database) : IVolunteerStore
{
    private const string Columns = "session_id, account, region_code, place, opened_at, until, closed_at";

    /// <inheritdoc />
    public Task PutAsync(VolunteerSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return database.WriteAsync(
            (open, token) => open.ExecuteAsync(
                $"""
                INSERT INTO volunteer_session ({Columns}) VALUES (@session_id, @account, @region_code, @place, @opened_at, @until, @closed_at)
                ON CONFLICT (session_id) DO UPDATE SET closed_at = excluded.closed_at
                """,
                token,
                ("@session_id", session.SessionId.ToString()),
                ("@account", session.Account),
                ("@region_code", session.District.Value),
                ("@place", session.Place),
                ("@opened_at", session.OpenedAt),
                ("@until", session.Until),
                ("@closed_at", session.ClosedAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<VolunteerSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM volunteer_session WHERE session_id = @session_id", Read, token, ("@session_id", sessionId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<VolunteerSession>> ListAsync(RegionCode region, long? openAt, Guid? before, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT {Columns} FROM volunteer_session
             WHERE region_code >= @first AND region_code < @end AND session_id < @before
               {(openAt is null ? "AND until > @open_at" : "AND closed_at = 0 AND until > @open_at")}
             ORDER BY session_id DESC LIMIT @limit
            """,
            Read,
            token,
            ("@first", region.Value),
            ("@end", region.End),
            ("@before", before?.ToString() ?? "g"),
            ("@open_at", openAt ?? 0),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<HelpKind, int>> CountAsync(string account, DateOnly day, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            """
            SELECT help.kind, COUNT(*) FROM volunteer_session AS at
              JOIN volunteer_help AS help ON help.session_id = at.session_id
             WHERE at.account = @account AND help.day = @day GROUP BY help.kind
            """,
            reader => ((HelpKind)reader.GetInt32(0), (int)reader.GetInt64(1)), token, ("@account", account), ("@day", day.DayNumber)),
        cancellationToken)).ToDictionary(row => row.Item1, row => row.Item2);

    private static VolunteerSession Read(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0)), reader.GetString(1), new(reader.GetInt64(2)), reader.GetString(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6));
}
