using System.Data.Common;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Sqlite;

/// <summary>
/// Gives Orleans' ADO.NET providers this process's own readers and writer instead of connections of their own. They
/// would fight ours for the file's single write lock, and pay a flush to disk for every grain that saves.
/// </summary>
/// <param name="database">The file.</param>
/// <param name="options">Where it is.</param>
internal sealed class OrleansDataSource(SqliteDatabase database, StorageOptions options) : DbDataSource
{
    /// <inheritdoc />
    public override string ConnectionString => SqliteFile.ConnectionString(options);

    /// <inheritdoc />
    protected override DbConnection CreateDbConnection() => new OrleansConnection(database, ConnectionString);
}
