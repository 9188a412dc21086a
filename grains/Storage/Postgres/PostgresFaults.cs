using HealthPass.Kernel.Faults;
using Npgsql;

namespace HealthPass.Storage.Postgres;

/// <summary>Reads PostgreSQL's error classes.</summary>
internal static class PostgresFaults
{
    /// <summary>Whether the server cannot serve for now: unreachable, starting, stopping, out of resources, or it chose this transaction to end a deadlock.</summary>
    /// <returns>False for an error in the statement.</returns>
    public static bool IsUnavailable(Exception error) => error switch
    {
        PostgresException postgres => DependencyFaults.IsUnavailableState(postgres.SqlState),

        // The driver's own errors are about the connection: refused, broken, timed out, pool exhausted.
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>Whether a row with the same key is there.</summary>
    /// <returns>True for a unique violation.</returns>
    public static bool IsUniqueViolation(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Turns an error of an unavailable server into the domain's; leaves any other as it is.</summary>
    public static Exception Translate(Exception error) => error switch
    {
        PostgresException postgres when IsUnavailable(error) =>
            new StorageUnavailableException($"The database cannot serve now (PostgreSQL state {postgres.SqlState}).", error),
        NpgsqlException when IsUnavailable(error) => new StorageUnavailableException("The database does not answer.", error),
        ObjectDisposedException => new StorageUnavailableException("The database is closed.", error),
        _ => error,
    };
}
