using System.Data.Common;
using Orleans.Serialization;

namespace HealthPass.Kernel.Faults;

/// <summary>Tells a dependency that does not serve for now from an error of our own.</summary>
public static class DependencyFaults
{

    /// <summary>
    /// Whether an error, or one that it wraps, means that the database or another silo cannot serve for now. Grain state needs
    /// the wrapped ones: its provider belongs to Orleans, which passes the driver's errors on in wrappers of its own.
    /// </summary>
    /// <param name="error">What was caught.</param>
    /// <returns>True where trying again later may help.</returns>
    public static bool IsUnavailable(Exception error) =>
        error is OrleansException or TimeoutException or IOException || IsStorageUnavailable(error);

    /// <summary>Whether an error, or one that it wraps, means that the database is unreachable, busy or full.</summary>
    /// <param name="error">What was caught.</param>
    /// <returns>True where trying again later may help.</returns>
    public static bool IsStorageUnavailable(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is StorageUnavailableException or AuditUnavailableException || (error is DbException driver && IsUnavailable(driver)) || CameFromADriver(error))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an SQL state (ISO 9075, as PostgreSQL uses it) says that the server cannot serve for now.</summary>
    /// <param name="state">The state, five characters.</param>
    /// <returns>False for an error in the statement.</returns>
    public static bool IsUnavailableState(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is
            // serialization failure, deadlock, lock not available, statement cancelled by a timeout, standby after a failover, database that takes no connections
            "40001" or "40P01" or "55P03" or "57014" or "25006" or "55000"
            || state.StartsWith("08", StringComparison.Ordinal) // connection
            || state.StartsWith("53", StringComparison.Ordinal) // insufficient resources
            || state.StartsWith("57P", StringComparison.Ordinal) // shutdown, crash, starting up
            || state.StartsWith("58", StringComparison.Ordinal); // system error
    }

    // A server's own error bears a state, unless it comes from another silo. What PostgreSQL's driver says without one is about the
    // connection. SQLite's bears none, and Storage turns what makes a file unavailable into its own error: what is left is an error
    // in the statement.
    private static bool IsUnavailable(DbException error) => error.SqlState is { Length: > 0 } state
        ? IsUnavailableState(state)
        : error.IsTransient || IsOfPostgres(error.GetType().FullName);

    // An error of another silo arrives without its type when the type is not one that Orleans may make: its name is left. Only PostgreSQL's
    // driver can be behind it, below Orleans' own reminders and membership; of ours none leaves Storage untranslated.
    private static bool CameFromADriver(Exception error) => error is UnavailableExceptionFallbackException unknown && IsOfPostgres(unknown.ExceptionType);

    private static bool IsOfPostgres(string? type) => type?.StartsWith("Npgsql.", StringComparison.Ordinal) == true;
}
