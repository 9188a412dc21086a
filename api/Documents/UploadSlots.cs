namespace HealthPass.Api.Documents;

/// <summary>Bounds how many files are received at a time: each is held in memory whole, a few times over, before it is in the database.</summary>
internal sealed class UploadSlots : IDisposable
{
    private const int AtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Waits a little for a slot; whoever gets one gives it back.</summary>
    /// <returns>Whether there is one.</returns>
    public Task<bool> TryEnterAsync(CancellationToken cancellationToken) => _free.WaitAsync(Patience, cancellationToken);

    /// <summary>Gives a slot back.</summary>
    public void Exit() => _ = _free.Release();

    public void Dispose() => _free.Dispose();
}
