using System.Data;
using System.Globalization;
using HealthPass.Kernel.Files;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

/// <summary>Opens the SQLite file the way every part of this system must.</summary>
internal static class SqliteFile
{
    /// <summary>Makes the folder and the file when they are missing; only the owner may read it. SQLite gives its side files the same mode.</summary>
    public static void Ensure(StorageOptions options)
    {
        var file = options.SqliteFile;
        OwnerOnly.CreateFolder(Path.GetDirectoryName(file)!);
        new FileStream(file, OwnerOnly.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)).Dispose();
        foreach (var one in (ReadOnlySpan<string>)[file, file + "-wal", file + "-shm"])
        {
            _ = OwnerOnly.Narrow(one);
        }
    }

    /// <summary>The connection string of the file.</summary>
    public static string ConnectionString(StorageOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = options.SqliteFile,
        Mode = SqliteOpenMode.ReadWrite,

        // Sessions are kept by SqliteDatabase; a second pool below it would hold the file open after it is disposed.
        Pooling = false,

        // The driver sleeps 150 ms between attempts once the engine's own busy handler has given up. One attempt is enough.
        DefaultTimeout = Math.Max(1, (int)options.BusyTimeout.TotalSeconds),
    }.ToString();

    /// <summary>Opens a session.</summary>
    /// <param name="options">Where.</param>
    /// <param name="forWriting">Whether the session may change anything.</param>
    public static DbSession Open(StorageOptions options, bool forWriting)
    {
        var connection = new SqliteConnection(ConnectionString(options));
        try
        {
            connection.Open();
            SetUp(connection, options, forWriting);
            return new(connection, keepCommands: true);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sets what SQLite does not keep in the file.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="options">How long to wait for a lock.</param>
    /// <param name="forWriting">Whether the session may change anything.</param>
    public static void SetUp(SqliteConnection connection, StorageOptions options, bool forWriting)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = {(forWriting ? -65_536 : -8_192)};
            PRAGMA journal_size_limit = 67108864;
            PRAGMA wal_autocheckpoint = 8192;
            PRAGMA query_only = {(forWriting ? 0 : 1)};
            """);
        command.CommandType = CommandType.Text;
        command.ExecuteNonQuery();
    }
}
