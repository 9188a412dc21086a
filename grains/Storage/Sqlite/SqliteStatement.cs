using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthPass.Grains.Storage.Sqlite;

/// <summary>
/// A statement whose parameters are bound by place. A command of Microsoft.Data.Sqlite looks each of them up by name
/// every time it runs, which costs as much as the row that is written.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares a statement.</summary>
    /// <param name="session">A session on SQLite.</param>
    /// <param name="sql">The statement, a constant, with parameters <c>?1</c>, <c>?2</c> and so on.</param>
    /// <exception cref="SqliteException">SQLite does not take it.</exception>
    public SqliteStatement(DbSession session, string sql)
    {
        _database = ((SqliteConnection)session.Connection).Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Binds text that is UTF-8 already.</summary>
    public void Bind(int place, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(_statement, place, utf8));

    /// <summary>Binds a short text, null for NULL.</summary>
    public void Bind(int place, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, place));
            return;
        }

        Span<byte> utf8 = stackalloc byte[256];
        Bind(place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    /// <summary>Binds a number, null for NULL.</summary>
    public void Bind(int place, long? number) =>
        Check(number is { } value ? raw.sqlite3_bind_int64(_statement, place, value) : raw.sqlite3_bind_null(_statement, place));

    /// <summary>Runs the statement with what is bound.</summary>
    /// <returns>Rows changed.</returns>
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

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
