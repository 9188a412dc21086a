using System.Data.Common;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Second factors of staff. Every change counts among those of accounts first: of two at once the second sees what the first has left.</summary>
internal sealed class FactorStore(Database database) : IFactorStore
{
    private const string Columns = "factor_id, user_name, kind, name, created_at, last_used_at, secret, credential_id, counter";
    private const int Stretch = 1_000;

    /// <inheritdoc />
    public async Task<IReadOnlyList<StaffFactor>> ListAsync(string userName, CancellationToken cancellationToken) =>
        await database.ReadAsync((session, token) => ListAsync(session, userName, token), cancellationToken);

    /// <inheritdoc />
    public Task<FactorFault> AddAsync(Guid sessionId, FactorUse use, Func<IReadOnlyList<StaffFactor>, FactorFault> may, long now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(may);
        var factor = use.Factor;
        return database.WriteAsync(
            async (session, token) =>
            {
                var generation = await Generation.NextAsync(session, AccessKinds.Accounts, token);
                if (!await GoesOnAsync(session, sessionId, factor.UserName, token))
                {
                    return FactorFault.SessionEnded;
                }

                if (may(await ListAsync(session, factor.UserName, token)) is var fault and not FactorFault.None)
                {
                    return fault;
                }

                var added = await session.ExecuteAsync(
                    $"""
                    INSERT INTO staff_factor ({Columns})
                    VALUES (@factor_id, @user_name, @kind, @name, @created_at, @last_used_at, @secret, @credential_id, @counter)
                    ON CONFLICT (credential_id) DO NOTHING
                    """,
                    token,
                    ("@factor_id", factor.FactorId.ToString()),
                    ("@user_name", AccountRows.Normalise(factor.UserName)),
                    ("@kind", (int)factor.Kind),
                    ("@name", factor.Name),
                    ("@created_at", factor.CreatedAt),
                    ("@last_used_at", factor.LastUsedAt),
                    ("@secret", factor.Secret.ToArray()),
                    ("@credential_id", factor.CredentialId.Length == 0 ? null : factor.CredentialId),
                    ("@counter", factor.Counter));
                if (added == 0)
                {
                    return FactorFault.Registered;
                }

                _ = await UseStepAsync(session, use, token);
                _ = await CountAsync(session, factor.UserName, generation, token);
                await ShowAsync(session, sessionId, use, now, generation, token);
                return FactorFault.None;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> UseAsync(Guid sessionId, FactorUse use, long now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        var factor = use.Factor;
        return database.WriteAsync(
            async (session, token) =>
            {
                var generation = await Generation.NextAsync(session, AccessKinds.Accounts, token);
                if (!await GoesOnAsync(session, sessionId, factor.UserName, token)
                    || (await ListAsync(session, factor.UserName, token)).Find(one => one.FactorId == factor.FactorId)?.Counter != factor.Counter
                    || !await UseStepAsync(session, use, token))
                {
                    return false;
                }

                _ = await session.ExecuteAsync(
                    "UPDATE staff_factor SET last_used_at = @now, counter = @counter WHERE factor_id = @factor_id", token,
                    ("@now", now), ("@counter", use.Counter), ("@factor_id", factor.FactorId.ToString()));
                await ShowAsync(session, sessionId, use, now, generation, token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<FactorFault> RemoveAsync(
        Guid sessionId, string userName, Guid factorId, Func<IReadOnlyList<StaffFactor>, FactorFault> may, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(may);
        return database.WriteAsync(
            async (session, token) =>
            {
                var generation = await Generation.NextAsync(session, AccessKinds.Accounts, token);
                if (!await GoesOnAsync(session, sessionId, userName, token))
                {
                    return FactorFault.SessionEnded;
                }

                if (may(await ListAsync(session, userName, token)) is var fault and not FactorFault.None)
                {
                    return fault;
                }

                var id = factorId.ToString();
                _ = await session.ExecuteAsync("DELETE FROM staff_factor_step WHERE factor_id = @factor_id", token, ("@factor_id", id));
                _ = await session.ExecuteAsync("DELETE FROM staff_factor WHERE factor_id = @factor_id", token, ("@factor_id", id));
                _ = await session.ExecuteAsync(
                    """
                    UPDATE staff_session SET factor_at = 0, generation = @generation
                     WHERE session_id IN (SELECT session_id FROM staff_session_factor WHERE factor_id = @factor_id)
                    """,
                    token,
                    ("@generation", generation),
                    ("@factor_id", id));
                _ = await session.ExecuteAsync("DELETE FROM staff_session_factor WHERE factor_id = @factor_id", token, ("@factor_id", id));
                _ = await CountAsync(session, userName, generation, token);
                return FactorFault.None;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task BeginAsync(PendingFactor pending, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pending);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                INSERT INTO staff_factor_begun (session_id, purpose, content, effect, expires_at) VALUES (@session_id, @purpose, @content, @effect, @expires_at)
                ON CONFLICT (session_id) DO UPDATE SET purpose = excluded.purpose, content = excluded.content, effect = excluded.effect, expires_at = excluded.expires_at
                """,
                token,
                ("@session_id", pending.SessionId.ToString()),
                ("@purpose", (int)pending.Purpose),
                ("@content", pending.Content.ToArray()),
                ("@effect", pending.Effect),
                ("@expires_at", pending.ExpiresAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<PendingFactor?> FindBegunAsync(Guid sessionId, FactorPurpose purpose, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT content, effect, expires_at FROM staff_factor_begun WHERE session_id = @session_id AND purpose = @purpose",
            reader => ReadBegun(reader, sessionId, purpose), token, ("@session_id", sessionId.ToString()), ("@purpose", (int)purpose)),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<PendingFactor?> TakeBegunAsync(Guid sessionId, FactorPurpose purpose, CancellationToken cancellationToken) => (await database.WriteAsync(
        (session, token) => session.QueryAsync(
            "DELETE FROM staff_factor_begun WHERE session_id = @session_id AND purpose = @purpose RETURNING content, effect, expires_at",
            reader => ReadBegun(reader, sessionId, purpose), token, ("@session_id", sessionId.ToString()), ("@purpose", (int)purpose)),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task ForgetAsync(long before, CancellationToken cancellationToken)
    {
        await database.DeleteInStretchesAsync(
            "DELETE FROM staff_factor_begun WHERE session_id IN (SELECT session_id FROM staff_factor_begun WHERE expires_at < @before LIMIT @limit)",
            Stretch, cancellationToken, ("@before", before));
        await database.DeleteInStretchesAsync(
            """
            DELETE FROM staff_session_factor WHERE session_id IN (
                SELECT shown.session_id FROM staff_session_factor shown LEFT JOIN staff_session held ON held.session_id = shown.session_id
                 WHERE shown.shown_at < @before AND held.session_id IS NULL LIMIT @limit)
            """,
            Stretch, cancellationToken, ("@before", before));
    }

    /// <summary>Removes all factors of an account within a transaction that has counted its change.</summary>
    internal static async Task ClearAsync(DbSession session, string userName, CancellationToken cancellationToken)
    {
        var account = AccountRows.Normalise(userName);
        _ = await session.ExecuteAsync(
            "DELETE FROM staff_factor_step WHERE factor_id IN (SELECT factor_id FROM staff_factor WHERE user_name = @user_name)", cancellationToken, ("@user_name", account));
        _ = await session.ExecuteAsync("DELETE FROM staff_factor WHERE user_name = @user_name", cancellationToken, ("@user_name", account));
    }

    private static Task<List<StaffFactor>> ListAsync(DbSession session, string userName, CancellationToken cancellationToken) => session.QueryAsync(
        $"SELECT {Columns} FROM staff_factor WHERE user_name = @user_name ORDER BY created_at, factor_id", Read, cancellationToken,
        ("@user_name", AccountRows.Normalise(userName)));

    // An account that was changed has ended its sessions in the transaction of the change: none of them adds a factor to what comes after.
    private static async Task<bool> GoesOnAsync(DbSession session, Guid sessionId, string userName, CancellationToken cancellationToken) =>
        (await session.QueryAsync(
            "SELECT 1 FROM staff_session WHERE session_id = @session_id AND user_name = @user_name AND ended_at = 0", _ => true, cancellationToken,
            ("@session_id", sessionId.ToString()), ("@user_name", AccountRows.Normalise(userName)))).Count == 1;

    private static async Task<bool> UseStepAsync(DbSession session, FactorUse use, CancellationToken cancellationToken)
    {
        if (use.Step == 0)
        {
            return true;
        }

        var id = use.Factor.FactorId.ToString();
        var used = await session.ExecuteAsync(
            "INSERT INTO staff_factor_step (factor_id, step) VALUES (@factor_id, @step) ON CONFLICT (factor_id, step) DO NOTHING", cancellationToken,
            ("@factor_id", id), ("@step", use.Step));
        _ = await session.ExecuteAsync(
            "DELETE FROM staff_factor_step WHERE factor_id = @factor_id AND step < @before", cancellationToken,
            ("@factor_id", id), ("@before", use.Step - TimeCodes.RememberedSteps));
        return used == 1;
    }

    private static Task<int> CountAsync(DbSession session, string userName, long generation, CancellationToken cancellationToken) => session.ExecuteAsync(
        """
        UPDATE staff_account SET factors = (SELECT COUNT(*) FROM staff_factor WHERE staff_factor.user_name = staff_account.user_name), generation = @generation
         WHERE user_name = @user_name
        """,
        cancellationToken,
        ("@generation", generation),
        ("@user_name", AccountRows.Normalise(userName)));

    private static async Task ShowAsync(DbSession session, Guid sessionId, FactorUse use, long now, long generation, CancellationToken cancellationToken)
    {
        _ = await session.ExecuteAsync(
            """
            INSERT INTO staff_session_factor (session_id, factor_id, kind, effect, shown_at) VALUES (@session_id, @factor_id, @kind, @effect, @now)
            ON CONFLICT (session_id) DO UPDATE SET factor_id = excluded.factor_id, kind = excluded.kind, effect = excluded.effect, shown_at = excluded.shown_at
            """,
            cancellationToken,
            ("@session_id", sessionId.ToString()),
            ("@factor_id", use.Factor.FactorId.ToString()),
            ("@kind", (int)use.Factor.Kind),
            ("@effect", use.Effect),
            ("@now", now));
        _ = await session.ExecuteAsync(
            "UPDATE staff_session SET factor_at = @now, generation = @generation WHERE session_id = @session_id", cancellationToken,
            ("@now", now), ("@generation", generation), ("@session_id", sessionId.ToString()));
    }

    private static StaffFactor Read(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0)), reader.GetString(1), (FactorKind)reader.GetInt32(2), reader.GetString(3), reader.GetInt64(4), reader.GetInt64(5),
        reader.GetFieldValue<byte[]>(6), reader.IsDBNull(7) ? string.Empty : reader.GetString(7), reader.GetInt64(8));

    private static PendingFactor ReadBegun(DbDataReader reader, Guid sessionId, FactorPurpose purpose) =>
        new(sessionId, purpose, reader.GetFieldValue<byte[]>(0), reader.GetString(1), reader.GetInt64(2));
}
