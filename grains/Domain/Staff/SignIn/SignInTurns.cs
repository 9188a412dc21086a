namespace HealthPass.Grains.Staff.SignIn;

/// <summary>
/// Whoever signs in to one account from one source waits for those before: every attempt counts as a wrong one until its
/// password is checked, and so many right ones at once would have each other wait. What bounds the wrong ones is the store.
/// </summary>
internal sealed class SignInTurns : IDisposable
{
    // Accounts share a turn now and then, so that made-up names take no memory.
    private const int Count = 64;

    // Not for ever: while the store does not answer, everybody is to hear of it soon.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for a turn, and goes on without one when that takes long.</summary>
    /// <returns>The turn, ended by disposing of it; null without one.</returns>
    public async Task<IDisposable?> TakeAsync(string userName, string source, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(userName), source) % Count];
        return await turn.WaitAsync(Timeout, cancellationToken) ? new Turn(turn) : null;
    }

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => _ = turn.Release();
    }
}
