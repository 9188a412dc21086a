using HealthPass.Storage;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Tests.Storage;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteFixture : StorageFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-sqlite-").FullName;
    private SqliteConnection? _lock;

    public string File => Path.Combine(_folder, "data", StorageOptions.SqliteFileName);

    public override StorageOptions Options(string node = "one") => new()
    {
        Provider = StorageProvider.Sqlite,
        DataDirectory = Path.Combine(_folder, "data"),
        NodeName = node,
        BusyTimeout = TimeSpan.FromSeconds(20),
    };

    public override Task StartAsync(bool migrated = true) => migrated ? StorageSchema.MigrateAsync(Options()) : Task.CompletedTask;

    public override async Task BreakAsync()
    {
        // Another process that never lets go of the write lock.
        _lock = Open();
        await ExecuteAsync(_lock, "BEGIN EXCLUSIVE");
    }

    public override Task MendAsync()
    {
        _lock?.Dispose();
        _lock = null;
        return Task.CompletedTask;
    }

    public override async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await MendAsync();
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
