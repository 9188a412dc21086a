using HealthPass.Storage.Common;

namespace HealthPass.Storage.Sqlite;

/// <summary>A write that waits for the writer.</summary>
internal abstract class SqliteWork
{
    /// <summary>Whether the caller has given up before the work began; settles it then.</summary>
    /// <returns>True where there is nothing left to do.</returns>
    public abstract bool IsAbandoned();

    /// <summary>Does the work inside the writer's transaction.</summary>
    public abstract void Run(DbSession session);

    /// <summary>Tells the caller that the transaction is durable.</summary>
    public abstract void Succeed();

    /// <summary>Tells the caller that nothing was written.</summary>
    public abstract void Fail(Exception error);
}
