using System.Data.Common;
using HealthPass.Grains.Staff.Identities;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Which accounts people of an identity provider's have, and which sessions began by its word.</summary>
internal sealed class IdentityStore(Database database) : IIdentityStore
{
    private const string Columns = "issuer, subject, user_name, bound_at, seal";
    private const int Stretch = 1_000;

    /// <inheritdoc />
    public async Task<BoundIdentity?> FindAsync(string issuer, string subject, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM staff_identity WHERE issuer = @issuer AND subject = @subject", Read, token, ("@issuer", issuer), ("@subject", subject)),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<BoundIdentity?> FindOfAsync(string userName, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM staff_identity WHERE user_name = @user_name", Read, token, ("@user_name", AccountRows.Normalise(userName))),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task<bool> BindAsync(BoundIdentity identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return database.WriteAsync(
            async (session, token) => await session.ExecuteAsync(
                $"INSERT INTO staff_identity ({Columns}) VALUES (@issuer, @subject, @user_name, @bound_at, @seal) ON CONFLICT DO NOTHING", token,
                ("@issuer", identity.Issuer),
                ("@subject", identity.Subject),
                ("@user_name", AccountRows.Normalise(identity.UserName)),
                ("@bound_at", identity.BoundAt),
                ("@seal", identity.Seal.ToArray())) == 1,
            cancellationToken);
    }

    /// <inheritdoc />
    public Task NoteAsync(Guid sessionId, ShownIdentity identity, long expiresAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                INSERT INTO staff_session_identity (session_id, issuer, subject, issuer_session, expires_at)
                VALUES (@session_id, @issuer, @subject, @issuer_session, @expires_at)
                """,
                token,
                ("@session_id", sessionId.ToString()),
                ("@issuer", identity.Issuer),
                ("@subject", identity.Subject),
                ("@issuer_session", identity.SessionId),
                ("@expires_at", expiresAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<IdentitySession>> ListAsync(string issuer, string subject, string session, long now, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.QueryAsync(
                $"""
                SELECT held.session_id, held.user_name, held.issued_at
                  FROM staff_session_identity began JOIN staff_session held ON held.session_id = began.session_id
                 WHERE began.issuer = @issuer {(subject.Length > 0 ? "AND began.subject = @subject" : string.Empty)} {(session.Length > 0 ? "AND began.issuer_session = @issuer_session" : string.Empty)}
                   AND held.ended_at = 0 AND held.expires_at > @now
                 ORDER BY held.issued_at, held.session_id
                """,
                reader => new IdentitySession(Guid.Parse(reader.GetString(0)), reader.GetString(1), reader.GetInt64(2)),
                token,
                [("@issuer", issuer), ("@now", now), .. Named("@subject", subject), .. Named("@issuer_session", session)]),
            cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(long before, CancellationToken cancellationToken) => database.DeleteInStretchesAsync(
        "DELETE FROM staff_session_identity WHERE session_id IN (SELECT session_id FROM staff_session_identity WHERE expires_at < @before LIMIT @limit)",
        Stretch, cancellationToken, ("@before", before));

    /// <summary>Sets an account free for another person, within a transaction that has counted its change.</summary>
    internal static async Task ReleaseAsync(DbSession session, string userName, CancellationToken cancellationToken) => _ = await session.ExecuteAsync(
        "DELETE FROM staff_identity WHERE user_name = @user_name", cancellationToken, ("@user_name", AccountRows.Normalise(userName)));

    private static IEnumerable<(string Name, object? Value)> Named(string name, string value) => value.Length > 0 ? [(name, value)] : [];

    private static BoundIdentity Read(DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), (byte[])reader.GetValue(4));
}
