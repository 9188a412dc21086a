using System.Data.Common;
using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The secrets of API keys.</summary>
internal sealed class ApiKeyStore(Database database) : IApiKeyStore
{
    private const string Columns =
        "hash, kind, name, scope, rate_per_second, key_id, owner, region_code, documents_per_minute, documents_per_day, created_by, created_at, expires_at, retires_at";

    /// <inheritdoc />
    public async Task<long> ReadVersionAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync("SELECT version FROM api_key_version", reader => reader.GetInt64(0), token), cancellationToken);
        return rows.Single();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ApiKey>> ReadAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync($"SELECT {Columns} FROM api_key ORDER BY kind, name, created_at", Read, token), cancellationToken);

    /// <inheritdoc />
    public Task AddAsync(ApiKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return ChangeAsync((session, token) => AddAsync(session, key, token), cancellationToken);
    }

    /// <inheritdoc />
    public Task ReplaceAsync(ApiKey key, IReadOnlyList<ApiKey> before, long retiresAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(before);
        return ChangeAsync(
            async (session, token) =>
            {
                foreach (var secret in before)
                {
                    // One that is to go sooner already goes then.
                    _ = await session.ExecuteAsync(
                        """
                        UPDATE api_key SET key_id = @key_id, retires_at = CASE WHEN retires_at = 0 OR retires_at > @retires_at THEN @retires_at ELSE retires_at END
                         WHERE hash = @hash
                        """,
                        token, ("@key_id", key.KeyId.ToString()), ("@retires_at", retiresAt), ("@hash", secret.Hash));
                }

                await AddAsync(session, key, token);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task RemoveAsync(IReadOnlyList<ApiKey> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return ChangeAsync(
            async (session, token) =>
            {
                foreach (var key in keys)
                {
                    _ = await session.ExecuteAsync("DELETE FROM api_key WHERE hash = @hash", token, ("@hash", key.Hash));
                }
            },
            cancellationToken);
    }

    /// <summary>Adds a secret within a transaction.</summary>
    internal static async Task AddAsync(DbSession session, ApiKey key, CancellationToken cancellationToken) => await session.ExecuteAsync(
        $"""
        INSERT INTO api_key ({Columns})
        VALUES (@hash, @kind, @name, @scope, @rate_per_second, @key_id, @owner, @region_code, @documents_per_minute, @documents_per_day, @created_by, @created_at,
                @expires_at, @retires_at)
        """,
        cancellationToken,
        ("@hash", key.Hash),
        ("@kind", key.Kind),
        ("@name", key.Name),
        ("@scope", key.Scope),
        ("@rate_per_second", key.RatePerSecond),
        ("@key_id", key.KeyId.ToString()),
        ("@owner", key.Owner),
        ("@region_code", key.Region.Value),
        ("@documents_per_minute", key.DocumentsPerMinute),
        ("@documents_per_day", key.DocumentsPerDay),
        ("@created_by", key.CreatedBy),
        ("@created_at", key.CreatedAt),
        ("@expires_at", key.ExpiresAt),
        ("@retires_at", key.RetiresAt));

    private Task<int> ChangeAsync(Func<DbSession, CancellationToken, Task> change, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
        {
            await change(session, token);
            return await session.ExecuteAsync("UPDATE api_key_version SET version = version + 1", token);
        },
        cancellationToken);

    private static ApiKey Read(DbDataReader reader)
    {
        var key = new ApiKey(reader.GetFieldValue<byte[]>(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4))
        {
            Owner = reader.GetString(6),
            Region = new(reader.GetInt64(7)),
            DocumentsPerMinute = reader.GetInt32(8),
            DocumentsPerDay = reader.GetInt32(9),
            CreatedBy = reader.GetString(10),
            CreatedAt = reader.GetInt64(11),
            ExpiresAt = reader.GetInt64(12),
            RetiresAt = reader.GetInt64(13),
        };

        // One that a build before has written goes by its hash.
        return Guid.TryParse(reader.GetString(5), out var keyId) ? key with { KeyId = keyId } : key;
    }
}
