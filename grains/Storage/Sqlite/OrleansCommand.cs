using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

/// <summary>A statement of Orleans': a query runs on a reader's session, anything else joins the writer's next group.</summary>
/// <param name="database">The file.</param>
internal sealed class OrleansCommand(SqliteDatabase database) : DbCommand
{
    // Only a holder of parameters; it never runs.
    private readonly SqliteCommand _holder = new();

    /// <inheritdoc />
    [AllowNull]
    public override string CommandText { get; set; } = string.Empty;

    /// <inheritdoc />
    public override int CommandTimeout { get; set; }

    /// <inheritdoc />
    public override CommandType CommandType { get; set; } = CommandType.Text;

    /// <inheritdoc />
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc />
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc />
    protected override DbConnection? DbConnection { get; set; }

    /// <inheritdoc />
    protected override DbTransaction? DbTransaction { get; set; }

    /// <inheritdoc />
    protected override DbParameterCollection DbParameterCollection => _holder.Parameters;

    private bool IsQuery => CommandText.AsSpan().TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override void Cancel()
    {
        // Rows are handed over complete: there is nothing left to interrupt.
    }

    /// <inheritdoc />
    public override void Prepare()
    {
        // The session keeps its statements prepared.
    }

    /// <inheritdoc />
    public override int ExecuteNonQuery() => ExecuteDbDataReader(CommandBehavior.Default).RecordsAffected;

    /// <inheritdoc />
    public override object? ExecuteScalar()
    {
        using var reader = ExecuteDbDataReader(CommandBehavior.Default);
        return reader.Read() ? reader.GetValue(0) : null;
    }

    /// <inheritdoc />
    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    /// <inheritdoc />
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        ExecuteDbDataReaderAsync(behavior, CancellationToken.None).GetAwaiter().GetResult();

    /// <inheritdoc />
    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        IsQuery ? await database.ReadAsync(RunAsync, cancellationToken) : await database.WriteAsync(RunAsync, cancellationToken);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _holder.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<BufferedReader> RunAsync(DbSession session, CancellationToken cancellationToken)
    {
        var command = session.Command(CommandText);
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in _holder.Parameters)
        {
            // The driver looks a name without its prefix up three times.
            command.Parameters.Add(new SqliteParameter("@" + parameter.ParameterName, parameter.Value));
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return BufferedReader.Drain(reader);
    }
}
