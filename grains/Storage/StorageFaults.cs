using HealthPass.Grains.Storage.Postgres;
using HealthPass.Grains.Storage.Sqlite;
using Orleans.Serialization;

namespace HealthPass.Grains.Storage;

/// <summary>Tells an unreachable, busy or full database from an error in what was asked of it.</summary>
public static class StorageFaults
{
    /// <summary>
    /// Whether an error, or one that it wraps, means that the database cannot serve for now. Grain state needs this: its
    /// provider belongs to Orleans, which passes the driver's errors on in wrappers of its own.
    /// </summary>
    /// <param name="error">What was caught.</param>
    /// <returns>True where trying again later may help.</returns>
    public static bool IsUnavailable(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is StorageUnavailableException || SqliteFaults.IsUnavailable(error) || PostgresFaults.IsUnavailable(error) || CameFromADriver(error))
            {
                return true;
            }
        }

        return false;
    }

    // An error of another silo arrives without its type when the type is not one that Orleans may make: its name is left.
    private static bool CameFromADriver(Exception error) =>
        error is UnavailableExceptionFallbackException { ExceptionType: { } type }
        && (type.StartsWith("Npgsql.", StringComparison.Ordinal) || type.StartsWith("Microsoft.Data.Sqlite.", StringComparison.Ordinal));
}
