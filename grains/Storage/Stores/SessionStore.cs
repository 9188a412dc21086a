using System.Data.Common;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Sessions of staff.</summary>
internal sealed class SessionStore(Database database) : ISessionStore
{
    private const string Columns = "session_id, user_name, issued_at, expires_at, last_used, source, device, factor_at, ended_at, generation";
    private const string Held =
        """
        SELECT held.session_id, held.user_name, held.issued_at, held.expires_at, held.last_used, held.source, held.device, held.factor_at, held.ended_at, held.generation,
               shown.factor_id, shown.kind, shown.effect, began.session_id
          FROM staff_session held LEFT JOIN staff_session_factor shown ON shown.session_id = held.session_id AND shown.shown_at = held.factor_at
               LEFT JOIN staff_session_identity began ON began.session_id = held.session_id
        """;

    private const int Stretch = 1_000;

    /// <inheritdoc />
    public Task AddAsync(StaffSession session, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return database.WriteAsync(
            async (db, token) =>
            {
                var generation = await Generation.NextAsync(db, AccessKinds.Accounts, token);
                var going = await ListAsync(db, session.UserName, session.IssuedAt, token);
                foreach (var oldest in going.Skip(most - 1))
                {
                    _ = await EndAsync(db, session.UserName, oldest.SessionId, null, "too_many", session.IssuedAt, generation, token);
                }

                return await db.ExecuteAsync(
                    $"""
                    INSERT INTO staff_session ({Columns}, ended_why)
                    VALUES (@session_id, @user_name, @issued_at, @expires_at, @last_used, @source, @device, @factor_at, 0, @generation, '')
                    """,
                    token,
                    ("@session_id", session.SessionId.ToString()),
                    ("@user_name", session.UserName),
                    ("@issued_at", session.IssuedAt),
                    ("@expires_at", session.ExpiresAt),
                    ("@last_used", session.LastUsed),
                    ("@source", session.Source),
                    ("@device", session.Device),
                    ("@factor_at", session.FactorAt),
                    ("@generation", generation));
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<StaffSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"{Held} WHERE held.session_id = @session_id", Read, token, ("@session_id", sessionId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<StaffSession>> ListAsync(string userName, long now, CancellationToken cancellationToken) =>
        await database.ReadAsync((session, token) => ListAsync(session, userName, now, token), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<StaffSession>> ReadChangedAsync(long after, long now, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"{Held} WHERE held.generation > @after AND held.expires_at > @now", Read, token, ("@after", after), ("@now", now)),
        cancellationToken);

    /// <inheritdoc />
    public Task<int> EndAsync(string userName, Guid? only, string why, long now, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) => await EndAsync(
            session, userName, only, null, why, now, await Generation.NextAsync(session, AccessKinds.Accounts, token), token),
        cancellationToken);

    /// <inheritdoc />
    public Task TouchAsync(IReadOnlyList<KeyValuePair<Guid, long>> used, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(used);
        return database.WriteAsync(
            async (session, token) =>
            {
                foreach (var (sessionId, at) in used)
                {
                    _ = await session.ExecuteAsync(
                        "UPDATE staff_session SET last_used = @at WHERE session_id = @session_id AND last_used < @at", token,
                        ("@at", at), ("@session_id", sessionId.ToString()));
                }

                return used.Count;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task ForgetAsync(long before, CancellationToken cancellationToken) => database.DeleteInStretchesAsync(
        "DELETE FROM staff_session WHERE session_id IN (SELECT session_id FROM staff_session WHERE expires_at < @before LIMIT @limit)",
        Stretch, cancellationToken, ("@before", before));

    /// <summary>Ends sessions within a transaction that has counted its change.</summary>
    internal static Task<int> EndAsync(
        DbSession session, string userName, Guid? only, Guid? keep, string why, long now, long generation, CancellationToken cancellationToken) => session.ExecuteAsync(
            """
            UPDATE staff_session SET ended_at = @now, ended_why = @why, generation = @generation
             WHERE user_name = @user_name AND ended_at = 0 AND (@only = '' OR session_id = @only) AND session_id <> @keep
            """,
            cancellationToken,
            ("@now", now),
            ("@why", why),
            ("@generation", generation),
            ("@user_name", AccountRows.Normalise(userName)),
            ("@only", only?.ToString() ?? string.Empty),
            ("@keep", keep?.ToString() ?? string.Empty));

    private static Task<List<StaffSession>> ListAsync(DbSession session, string userName, long now, CancellationToken cancellationToken) => session.QueryAsync(
        $"""
        {Held} WHERE held.user_name = @user_name AND held.ended_at = 0 AND held.expires_at > @now
         ORDER BY held.issued_at DESC, held.session_id DESC
        """,
        Read, cancellationToken, ("@user_name", AccountRows.Normalise(userName)), ("@now", now));

    private static StaffSession Read(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0)), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetString(5), reader.GetString(6),
        reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9))
    {
        FactorId = reader.IsDBNull(10) ? null : Guid.Parse(reader.GetString(10)),
        FactorKind = reader.IsDBNull(11) ? FactorKind.None : (FactorKind)reader.GetInt32(11),
        FactorEffect = reader.IsDBNull(12) ? string.Empty : reader.GetString(12),
        IsByIdentity = !reader.IsDBNull(13),
    };
}
