using System.Data.Common;
using HealthPass.Grains.People;
using HealthPass.Kernel.Faults;

namespace HealthPass.Storage.Common;

/// <summary>One database of either dialect. Errors of an unreachable, busy or full database leave it as <see cref="StorageUnavailableException"/>.</summary>
internal abstract class Database : IDisposable, IAsyncDisposable
{
    /// <summary>This node's name.</summary>
    public abstract string Node { get; }

    /// <summary>Reads outside any transaction.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="work">Runs queries on the session; no query outlives it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task<T> ReadAsync<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Writes in a transaction that is durable on return. An exception undoes all that <paramref name="work"/> did.</summary>
    /// <typeparam name="T">The outcome.</typeparam>
    /// <param name="work">Runs statements on the session and awaits nothing else.</param>
    /// <param name="cancellationToken">Gives up; the transaction is rolled back.</param>
    public abstract Task<T> WriteAsync<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Deletes a bounded stretch at a time, so that other writers get their turn in between.</summary>
    /// <param name="delete">Deletes at most <c>@limit</c> rows.</param>
    /// <param name="stretch">The limit.</param>
    /// <param name="cancellationToken">Stops between two stretches; what is deleted stays deleted.</param>
    /// <param name="arguments">The statement's other parameters.</param>
    public async Task<long> DeleteInStretchesAsync(
        string delete, int stretch, CancellationToken cancellationToken, params (string Name, object? Value)[] arguments)
    {
        (string, object?)[] all = [.. arguments, ("@limit", stretch)];
        var total = 0L;
        int deleted;
        do
        {
            deleted = await WriteAsync((session, token) => session.ExecuteAsync(delete, token, all), cancellationToken);
            total += deleted;
        }
        while (deleted == stretch);
        return total;
    }

    /// <summary>Reads what a status repeats by the shortest way that the dialect has: every person's row is read when a board is filled ahead.</summary>
    public virtual DirectoryStatusRow ReadStatus(DbDataReader reader) => DirectoryRow.ReadStatus(reader);

    /// <summary>Whether the database is there at all; a server is for whoever asks it to say.</summary>
    public virtual bool IsThere => true;

    /// <summary>Tells the database's own time in Unix milliseconds; null where it goes by this machine's.</summary>
    public virtual string? Clock => null;

    /// <summary>Counts the tables with the name <c>@name</c>.</summary>
    public abstract string HasTable { get; }

    /// <summary>Counts the columns <c>@column</c> of the table <c>@name</c>.</summary>
    public abstract string HasColumn { get; }

    /// <summary>The table that holds the scans themselves.</summary>
    public abstract string ScanTable { get; }

    /// <summary>Whether an error says that a key is already there.</summary>
    /// <returns>True for a violated constraint.</returns>
    public abstract bool IsKeyTaken(Exception error);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
