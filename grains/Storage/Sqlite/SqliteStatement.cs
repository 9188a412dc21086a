using System.Text;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthPass.Storage.Sqlite;

/// <summary>
/// A statement whose parameters are bound by place. A command of Microsoft.Data.Sqlite looks each of them up by name
/// every time it runs, which costs as much as the row that is written.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly string?[] _words;

    /// <summary>Prepares a statement.</summary>
    /// <param name="session">A session on SQLite.</param>
    /// <param name="sql">The statement, a constant, with parameters <c>?1</c>, <c>?2</c> and so on.</param>
    /// <exception cref="SqliteException">SQLite does not take it.</exception>
    public SqliteStatement(DbSession session, string sql)
    {
        _database = ((SqliteConnection)session.Connection).Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _words = new string?[raw.sqlite3_bind_parameter_count(_statement) + 1];
    }

    /// <summary>Binds bytes.</summary>
    public void BindBytes(int place, ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(_statement, place, bytes));

    /// <summary>Binds a short text, null for NULL. What is bound stays bound, so the same text again costs nothing.</summary>
    public void Bind(int place, string? text)
    {
        if (ReferenceEquals(text, _words[place]) && text is not null)
        {
            return;
        }

        _words[place] = text;
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, place));
            return;
        }

        Span<byte> utf8 = stackalloc byte[256];
        Check(raw.sqlite3_bind_text(_statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]));
    }

    /// <summary>Binds a number, null for NULL.</summary>
    public void Bind(int place, long? number) =>
        Check(number is { } value ? raw.sqlite3_bind_int64(_statement, place, value) : raw.sqlite3_bind_null(_statement, place));

    /// <summary>Runs the statement with what is bound.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public int Run()
    {
        var result = raw.sqlite3_step(_statement);
        var changed = raw.sqlite3_changes(_database);
        _ = raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }

        return changed;
    }

    /// <summary>Steps to the next row.</summary>
    /// <returns>False behind the last.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Read()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        _ = raw.sqlite3_reset(_statement);
        SqliteException.ThrowExceptionForRC(result, _database);
        return false;
    }

    /// <summary>A number of the row.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A UUID of the row, its 16 bytes in the order in which it is written.</summary>
    public Guid Id(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    /// <summary>Runs a query for one number.</summary>
    /// <returns>The number, null without a row.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public long? ReadNumber()
    {
        long? number = Read() ? Number(0) : null;
        _ = raw.sqlite3_reset(_statement);
        return number;
    }

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
