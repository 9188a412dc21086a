using HealthPass.Storage.Common;

namespace HealthPass.Storage.Sqlite;

/// <summary>A write with an outcome.</summary>
/// <typeparam name="T">The outcome.</typeparam>
internal sealed class SqliteWork<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken) : SqliteWork
{
    // The caller goes on elsewhere: the writer's thread must be free for the next transaction.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _outcome;

    /// <summary>Ends once the transaction is durable or undone.</summary>
    public Task<T> Done => _done.Task;

    /// <inheritdoc />
    public override bool IsAbandoned() => cancellationToken.IsCancellationRequested && _done.TrySetCanceled(cancellationToken);

    /// <inheritdoc />
    public override void Run(DbSession session) =>

        // The driver is synchronous behind its asynchronous names, so this never waits for another thread.
        _outcome = work(session, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc />
    public override void Succeed() => _done.TrySetResult(_outcome!);

    /// <inheritdoc />
    public override void Fail(Exception error)
    {
        if (error is OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            _done.TrySetCanceled(cancellationToken);
            return;
        }

        _done.TrySetException(SqliteFaults.Translate(error));
    }
}
