using System.Collections.Concurrent;
using System.Diagnostics;
using HealthPass.Kernel.Faults;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthPass.Storage.Sqlite;

/// <summary>
/// The one writer of the file in this process. SQLite has a single write lock and a commit costs a flush to disk, so
/// everything that waits goes into one transaction: directory rows, grain state, scan records alike.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int QueueLength = 16_384;
    private const int MaxGroup = 512;

    // A group that takes longer is closed early: its first callers wait for the whole of it.
    private static readonly TimeSpan MaxGroupTime = TimeSpan.FromMilliseconds(20);

    private readonly StorageOptions _options;
    private readonly BlockingCollection<SqliteWork> _queue = new(QueueLength);
    private readonly List<SqliteWork> _group = new(MaxGroup);
    private readonly Thread _thread;
    private DbSession? _session;
    private int _disposed;

    public SqliteWriter(StorageOptions options)
    {
        _options = options;

        // A thread of its own: a flush blocks for milliseconds, and the pool of a small machine has two threads.
        _thread = new(Loop) { IsBackground = true, Name = "sqlite-writer" };
        _thread.Start();
    }

    /// <summary>Writes in the next group.</summary>
    /// <typeparam name="T">The outcome.</typeparam>
    /// <param name="work">The statements.</param>
    /// <param name="cancellationToken">Gives up, and undoes the work while its group is open.</param>
    /// <returns>The outcome, once durable.</returns>
    public Task<T> RunAsync<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var item = new SqliteWork<T>(work, cancellationToken);
        try
        {
            if (_queue.TryAdd(item))
            {
                return item.Done;
            }
        }
        catch (Exception error) when (error is InvalidOperationException or ObjectDisposedException)
        {
            // Closed for adding: fall through to the same answer as a full queue.
        }

        return Task.FromException<T>(new StorageUnavailableException("Too many writes are waiting for the database."));
    }

    /// <summary>Finishes what is queued, then closes the file.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _queue.CompleteAdding();
            _thread.Join();
            _queue.Dispose();
        }
    }

    private void Loop()
    {
        while (_queue.TryTake(out var first, Timeout.Infinite))
        {
            RunGroup(first);
        }

        CloseSession();
    }

    private void RunGroup(SqliteWork first)
    {
        _group.Clear();
        var item = first;
        try
        {
            _session ??= SqliteFile.Open(_options, forWriting: true);
            Run("BEGIN IMMEDIATE");
            var started = Stopwatch.GetTimestamp();
            do
            {
                if (!item.IsAbandoned())
                {
                    RunOne(item);
                }

                item = null;
            }
            while (_group.Count < MaxGroup && Stopwatch.GetElapsedTime(started) < MaxGroupTime && _queue.TryTake(out item));
            Run("COMMIT");
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to the callers; the writer must live on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Abandon(error, item);
            return;
        }

        foreach (var done in _group)
        {
            done.Succeed();
        }
    }

    private void RunOne(SqliteWork item)
    {
        Run("SAVEPOINT one");
        try
        {
            item.Run(_session!);
            Run("RELEASE one");
            _group.Add(item);
        }
#pragma warning disable CA1031 // The error belongs to this caller alone.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // A full disk or a failed read ends the whole transaction by itself: then nobody's work is left in it.
            if (raw.sqlite3_get_autocommit(((SqliteConnection)_session!.Connection).Handle) != 0)
            {
                item.Fail(error);
                throw;
            }

            Run("ROLLBACK TO one");
            Run("RELEASE one");
            item.Fail(error);
        }
    }

    private void Abandon(Exception error, SqliteWork? pending)
    {
        // The session may be in any state. A new one starts clean, and closing rolls back.
        CloseSession();

        // All that queued up behind a locked or broken file would only wait as long again, one after the other. They are taken out
        // before anybody is told: whoever hears of it may come again at once, and that is an attempt of its own.
        if (SqliteFaults.IsUnavailable(error))
        {
            for (var waiting = _queue.Count; waiting > 0 && _queue.TryTake(out var item); waiting--)
            {
                _group.Add(item);
            }
        }

        pending?.Fail(error);
        foreach (var item in _group)
        {
            item.Fail(error);
        }
    }

    private void CloseSession()
    {
        _session?.Dispose();
        _session = null;
    }

    private void Run(string sql) => _session!.Command(sql).ExecuteNonQuery();
}
