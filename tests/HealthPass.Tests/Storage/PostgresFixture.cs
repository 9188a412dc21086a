using HealthPass.Storage.Common;
using Npgsql;

namespace HealthPass.Tests.Storage;

/// <summary>A database on the run's PostgreSQL server.</summary>
public sealed class PostgresFixture : StorageFixture
{
    private string _connectionString = string.Empty;

    public override StorageOptions Options(string node = "one") => new()
    {
        Provider = StorageProvider.Postgres,
        ConnectionString = _connectionString,
        NodeName = node,
    };

    public override async Task StartAsync(bool migrated = true) => _connectionString = await PostgresServer.CreateDatabaseAsync(migrated);

    public override Task BreakAsync() => PostgresServer.SetReachableAsync(_connectionString, reachable: false);

    public override Task MendAsync() => PostgresServer.SetReachableAsync(_connectionString, reachable: true);

    public override async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
