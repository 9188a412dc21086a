using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The first accounts, and the first API keys with them.</summary>
internal sealed class StaffStore(Database database) : IStaffStore
{
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

                    foreach (var key in keys)
                    {
                        await ApiKeyStore.AddAsync(session, key, token);
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

    private static async Task<bool> AnyAsync(DbSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync("SELECT 1 FROM staff_account LIMIT 1", reader => reader.GetInt32(0), cancellationToken)).Count > 0;
}
