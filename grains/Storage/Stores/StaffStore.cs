using System.Data.Common;
using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Staff accounts and API keys.</summary>
internal sealed class StaffStore(Database database) : IStaffStore
{
    private const string Accounts = "user_name, password_hash, roles, region_code, failed_attempts, locked_until";
    private const string Keys = "hash, kind, name, scope, rate_per_second";

    /// <inheritdoc />
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => database.ReadAsync(AnyAsync, cancellationToken);

    /// <inheritdoc />
    public async Task<StaffAccount?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Accounts} FROM staff_account WHERE user_name = @user_name", ReadAccount, token, ("@user_name", Normalise(userName))),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<bool> AddFirstAsync(IReadOnlyList<StaffAccount> accounts, IReadOnlyList<ApiKey> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(keys);
        try
        {
            return await database.WriteAsync(
                async (session, token) =>
                {
                    if (await AnyAsync(session, token))
                    {
                        return false;
                    }

                    await session.ExecuteAsync("INSERT INTO staff_founding (only_once) VALUES (1)", token);
                    foreach (var account in accounts)
                    {
                        await AddAsync(session, account, token);
                    }

                    foreach (var key in keys)
                    {
                        await AddAsync(session, key, token);
                    }

                    return true;
                },
                cancellationToken);
        }
        catch (Exception error) when (database.IsKeyTaken(error))
        {
            // Two processes found the store empty at once; this one was second.
            return false;
        }
    }

    /// <inheritdoc />
    public async Task<long?> CountSignInAsync(string userName, int bound, long now, long lockUntil, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);
        var rows = await database.WriteAsync(
            (session, token) => session.QueryAsync(
                """
                UPDATE staff_account SET
                    failed_attempts = CASE WHEN failed_attempts + 1 >= @bound THEN 0 ELSE failed_attempts + 1 END,
                    locked_until = CASE WHEN failed_attempts + 1 >= @bound THEN @lock_until ELSE 0 END
                WHERE user_name = @user_name AND locked_until <= @now
                RETURNING locked_until
                """,
                reader => reader.GetInt64(0),
                token,
                ("@bound", bound),
                ("@lock_until", lockUntil),
                ("@user_name", Normalise(userName)),
                ("@now", now)),
            cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <inheritdoc />
    public Task ForgiveSignInsAsync(string userName, long lockedUntil, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "UPDATE staff_account SET failed_attempts = 0, locked_until = 0 WHERE user_name = @user_name AND locked_until = @locked_until",
                token,
                ("@user_name", Normalise(userName)),
                ("@locked_until", lockedUntil)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ApiKey>> ReadKeysAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Keys} FROM api_key ORDER BY kind, name",
            reader => new ApiKey(
                reader.GetFieldValue<byte[]>(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4)),
            token),
        cancellationToken);

    private static async Task<bool> AnyAsync(DbSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync("SELECT 1 FROM staff_account LIMIT 1", reader => reader.GetInt32(0), cancellationToken)).Count > 0;

    private static Task<int> AddAsync(DbSession session, StaffAccount account, CancellationToken cancellationToken) => session.ExecuteAsync(
        $"INSERT INTO staff_account ({Accounts}) VALUES (@user_name, @password_hash, @roles, @region_code, @failed_attempts, @locked_until)",
        cancellationToken,
        ("@user_name", Normalise(account.UserName)),
        ("@password_hash", account.PasswordHash),
        ("@roles", string.Join(' ', account.Roles)),
        ("@region_code", account.Region.Value),
        ("@failed_attempts", account.FailedAttempts),
        ("@locked_until", account.LockedUntil));

    private static Task<int> AddAsync(DbSession session, ApiKey key, CancellationToken cancellationToken) => session.ExecuteAsync(
        $"INSERT INTO api_key ({Keys}) VALUES (@hash, @kind, @name, @scope, @rate_per_second)",
        cancellationToken,
        ("@hash", key.Hash),
        ("@kind", key.Kind),
        ("@name", key.Name),
        ("@scope", key.Scope),
        ("@rate_per_second", key.RatePerSecond));

    private static StaffAccount ReadAccount(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        new(reader.GetInt64(3)),
        reader.GetInt32(4),
        reader.GetInt64(5));

#pragma warning disable CA1308 // User names are kept in lower case: people read them.
    private static string Normalise(string userName) => userName.ToLowerInvariant();
#pragma warning restore CA1308
}
