using System.Collections.Concurrent;
using System.Data.Common;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthPass.Storage.Sqlite;

/// <summary>The SQLite file: one writer, any number of readers, each on a snapshot of its own.</summary>
internal sealed class SqliteDatabase(StorageOptions options) : Database
{
    private const int MaxIdleReaders = 8;

    private readonly SqliteWriter _writer = new(options);
    private readonly ConcurrentQueue<DbSession> _readers = [];
    private volatile bool _closed;

    /// <inheritdoc />
    public override string Node => options.NodeName;

    /// <inheritdoc />
    public override async Task<T> ReadAsync<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        DbSession? session = null;
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_readers.TryDequeue(out session))
            {
                session = SqliteFile.Open(options, forWriting: false);
            }

            var result = await work(session, cancellationToken);
            if (!_closed && _readers.Count < MaxIdleReaders)
            {
                _readers.Enqueue(session);
                session = null;
            }

            return result;
        }
        catch (Exception error) when (SqliteFaults.Translate(error) is var translated && !ReferenceEquals(translated, error))
        {
            throw translated;
        }
        finally
        {
            session?.Dispose();
            if (_closed)
            {
                CloseReaders();
            }
        }
    }

    /// <inheritdoc />
    public override Task<T> WriteAsync<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.RunAsync(work, cancellationToken);

    /// <inheritdoc />
    public override DirectoryStatusRow ReadStatus(DbDataReader reader)
    {
        // The driver asks for a column's type before each value, and makes an array of every id.
        var row = ((SqliteDataReader)reader).Handle!;
        return new(
            PersonId.Read(raw.sqlite3_column_blob(row, 0)),
            (uint)raw.sqlite3_column_int64(row, 1),
            new(raw.sqlite3_column_int64(row, 2)),
            (Colour)raw.sqlite3_column_int(row, 3),
            (byte)raw.sqlite3_column_int(row, 4),
            (byte)raw.sqlite3_column_int(row, 5),
            (uint)raw.sqlite3_column_int64(row, 6),
            (uint)raw.sqlite3_column_int64(row, 7),
            (uint)raw.sqlite3_column_int64(row, 8),
            raw.sqlite3_column_text(row, 9).utf8_to_string(),

            // A column that is null reads as 0, which is the key of no seal.
            new((ushort)raw.sqlite3_column_int(row, 10), unchecked((ulong)raw.sqlite3_column_int64(row, 11))));
    }

    /// <inheritdoc />
    public override bool IsThere => File.Exists(options.SqliteFile);

    /// <inheritdoc />
    public override string HasTable => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(@name)";

    /// <inheritdoc />
    public override string HasColumn => "SELECT count(*) FROM pragma_table_info(@name) WHERE name = @column";

    /// <inheritdoc />
    public override string ScanTable => "scan";

    /// <inheritdoc />
    public override bool IsKeyTaken(Exception error) => SqliteFaults.IsConstraint(error);

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        _closed = true;
        _writer.Dispose();
        CloseReaders();
        return ValueTask.CompletedTask;
    }

    private void CloseReaders()
    {
        while (_readers.TryDequeue(out var session))
        {
            session.Dispose();
        }
    }
}
