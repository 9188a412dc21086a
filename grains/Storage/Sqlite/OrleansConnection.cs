using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

/// <summary>
/// A connection in name only: its commands run on the sessions of <see cref="SqliteDatabase"/>. It derives from the
/// driver's class because Orleans checks that a data source fits the invariant.
/// </summary>
internal sealed class OrleansConnection : SqliteConnection
{
    private readonly SqliteDatabase? _database;
    private ConnectionState _state;

    /// <summary>Creates the connection.</summary>
    /// <param name="database">The file.</param>
    /// <param name="connectionString">Shown in Orleans' log.</param>
    public OrleansConnection(SqliteDatabase database, string connectionString)
        : base(connectionString) => _database = database;

    /// <inheritdoc />
    public override ConnectionState State => _state;

    /// <inheritdoc />
    public override void Open() => _state = ConnectionState.Open;

    /// <inheritdoc />
    public override void Close() => _state = ConnectionState.Closed;

    /// <inheritdoc />
    protected override DbCommand CreateDbCommand() => new OrleansCommand(_database!) { Connection = this };
}
