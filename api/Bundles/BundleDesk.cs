using System.Collections.Concurrent;
using HealthPass.Verification.Bundles;

namespace HealthPass.Api.Bundles;

/// <summary>Hands out bundles by number. One is made once, however many gates ask for it at the turn of ten minutes.</summary>
internal sealed class BundleDesk(BundleMaker maker, TimeProvider clock)
{
    // A slot's whole bundle and its deltas from every other that may still be held, and some of the slot before.
    private const int MaxKept = 600;

    private readonly ConcurrentDictionary<(long Number, long From), Lazy<Task<string>>> _made = new();

    /// <summary>The slot of now.</summary>
    public BundleSlot Latest => BundleSlot.Of(clock.GetUtcNow());

    /// <summary>How many are kept.</summary>
    public int Kept => _made.Count;

    /// <summary>A bundle.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="from">The number of the one that it is to go on from, null for a whole one.</param>
    /// <returns>A compact JWS, null where there is no such bundle.</returns>
    public async Task<string?> FindAsync(long number, long? from)
    {
        var slot = new BundleSlot(number);
        var before = from is { } begin ? new BundleSlot(begin) : default(BundleSlot?);
        if (!slot.IsKeptAt(clock.GetUtcNow()) || (before is { } held && (held.Number >= number || held.Number < number - BundleSlot.Kept)))
        {
            return null;
        }

        var key = (number, from ?? -1);
        if (_made.Count >= MaxKept && !_made.ContainsKey(key))
        {
            _made.Clear();
        }

        // Nobody's giving up ends it for the others that wait.
        var made = _made.GetOrAdd(key, _ => new(() => maker.MakeAsync(slot, before, CancellationToken.None)));
        try
        {
            return await made.Value;
        }
        catch
        {
            _ = _made.TryRemove(new(key, made));
            throw;
        }
    }
}
