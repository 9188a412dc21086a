using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Storage.Common;

/// <summary>A connection at work, with the few shapes of query that the stores need. Not for use by two callers at once.</summary>
/// <param name="connection">An open connection, owned by the session.</param>
/// <param name="keepCommands">Whether to keep every statement prepared: SQLite compiles a statement anew otherwise.</param>
internal sealed class DbSession(DbConnection connection, bool keepCommands) : IDisposable
{
    private readonly Dictionary<string, DbCommand>? _kept = keepCommands ? new(StringComparer.Ordinal) : null;

    /// <summary>The connection itself, for what only its dialect can do.</summary>
    public DbConnection Connection => connection;

    /// <summary>The command of a statement, ready for its parameters. A kept command keeps those of its last use.</summary>
    /// <returns>The command; disposed by the session.</returns>
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every statement is a constant of this folder.")]
    public DbCommand Command(string sql)
    {
        if (_kept is not null && _kept.TryGetValue(sql, out var kept))
        {
            return kept;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        _kept?.Add(sql, command);
        return command;
    }

    /// <summary>Runs a statement.</summary>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var command = Bind(sql, arguments);
        return Run(command, cancellationToken);

        async Task<int> Run(DbCommand command, CancellationToken cancellationToken)
        {
            try
            {
                return await command.ExecuteNonQueryAsync(cancellationToken);
            }
            finally
            {
                Release(command);
            }
        }
    }

    /// <summary>Reads all rows of a query.</summary>
    /// <typeparam name="T">A row.</typeparam>
    public Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> map, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var command = Bind(sql, arguments);
        return Run(command, map, cancellationToken);

        async Task<List<T>> Run(DbCommand command, Func<DbDataReader, T> map, CancellationToken cancellationToken)
        {
            try
            {
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken))
                {
                    rows.Add(map(reader));
                }

                return rows;
            }
            finally
            {
                Release(command);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_kept is not null)
        {
            foreach (var command in _kept.Values)
            {
                command.Dispose();
            }
        }

        connection.Dispose();
    }

    private DbCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var command = Command(sql);
        var parameters = command.Parameters;
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, value) = arguments[i];
            if (i < parameters.Count)
            {
                parameters[i].Value = value ?? DBNull.Value;
                continue;
            }

            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            parameters.Add(parameter);
        }

        return command;
    }

    private void Release(DbCommand command)
    {
        if (_kept is null)
        {
            command.Dispose();
        }
    }
}
