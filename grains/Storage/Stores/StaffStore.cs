using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The first accounts, and the API keys.</summary>
internal sealed class StaffStore(Database database) : IStaffStore
{
    private const string Keys = "hash, kind, name, scope, rate_per_second";

    /// <inheritdoc />
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => database.ReadAsync(AnyAsync, cancellationToken);

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
                    var generation = await Generation.NextAsync(session, AccessKinds.Accounts, token);
                    foreach (var account in accounts)
                    {
                        await AccountRows.PutAsync(session, account with { Generation = generation }, token);
                    }

                    _ = await Generation.NextAsync(session, AccessKinds.Keys, token);

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
    public async Task<IReadOnlyList<ApiKey>> ReadKeysAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Keys} FROM api_key ORDER BY kind, name",
            reader => new ApiKey(
                reader.GetFieldValue<byte[]>(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4)),
            token),
        cancellationToken);

    private static async Task<bool> AnyAsync(DbSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync("SELECT 1 FROM staff_account LIMIT 1", reader => reader.GetInt32(0), cancellationToken)).Count > 0;

    private static Task<int> AddAsync(DbSession session, ApiKey key, CancellationToken cancellationToken) => session.ExecuteAsync(
        $"INSERT INTO api_key ({Keys}) VALUES (@hash, @kind, @name, @scope, @rate_per_second)",
        cancellationToken,
        ("@hash", key.Hash),
        ("@kind", key.Kind),
        ("@name", key.Name),
        ("@scope", key.Scope),
        ("@rate_per_second", key.RatePerSecond));
}
