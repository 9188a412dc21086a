namespace HealthPass.Api.Lists;

/// <summary>Bounds how many lists a node receives at a time: each fills a file, and the database.</summary>
internal sealed class ListSlots : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Takes a slot; whoever gets one gives it back.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryEnter() => _free.Wait(0);

    /// <summary>Gives a slot back.</summary>
    public void Exit() => _ = _free.Release();

    public void Dispose() => _free.Dispose();
}
