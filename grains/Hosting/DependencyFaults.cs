using System.Data.Common;
using HealthPass.Grains.Storage;

namespace HealthPass.Grains.Hosting;

/// <summary>Tells failures of what we depend on from faults of our own.</summary>
public static class DependencyFaults
{
    /// <summary>Whether an error means that the database or another silo does not answer now, so that trying later may help.</summary>
    /// <param name="error">The error.</param>
    /// <returns>False for anything that trying again would not mend.</returns>
    public static bool IsUnavailable(Exception error) =>
        error is DbException or OrleansException or TimeoutException or IOException
        || StorageFaults.IsUnavailable(error)
        || (error is AggregateException { InnerException: { } inner } && IsUnavailable(inner));
}
