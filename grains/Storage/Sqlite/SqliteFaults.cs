using HealthPass.Kernel.Faults;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

/// <summary>Reads SQLite's result codes.</summary>
internal static class SqliteFaults
{
    private const int Constraint = 19;

    /// <summary>Whether the file cannot serve for now: locked, full, unreadable, gone.</summary>
    /// <returns>False for an error in the statement.</returns>
    public static bool IsUnavailable(Exception error) => error is SqliteException
    {
        // BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB
        SqliteErrorCode: 5 or 6 or 7 or 8 or 10 or 11 or 13 or 14 or 15 or 26
    };

    /// <summary>Whether a constraint or a guarding trigger refused a row.</summary>
    /// <returns>True for a refused row.</returns>
    public static bool IsConstraint(Exception error) => error is SqliteException { SqliteErrorCode: Constraint };

    /// <summary>Turns an error of an unavailable file into the domain's; leaves any other as it is.</summary>
    public static Exception Translate(Exception error) => error switch
    {
        SqliteException sqlite when IsUnavailable(error) =>
            new StorageUnavailableException($"The database file cannot serve now (SQLite code {sqlite.SqliteExtendedErrorCode}).", error),
        ObjectDisposedException => new StorageUnavailableException("The database is closed.", error),
        _ => error,
    };
}
