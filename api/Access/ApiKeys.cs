using System.Collections.Frozen;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using HealthPass.Grains.Governance.Staff;
using HealthPass.Grains.Storage;

namespace HealthPass.Api.Access;

/// <summary>The API keys in force, in memory, so that a database outage closes no gate.</summary>
internal sealed class ApiKeys(IStaffStore store) : IDisposable
{
    private volatile FrozenDictionary<string, Entry> _keys = FrozenDictionary<string, Entry>.Empty;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var keys = await store.ReadKeysAsync(cancellationToken);
        var old = _keys;
        _keys = keys.ToFrozenDictionary(
            key => Convert.ToHexString(key.Hash),
            key => old.TryGetValue(Convert.ToHexString(key.Hash), out var known) && known.Key == key ? known : new Entry(key));
    }

    /// <summary>Finds the caller behind a key.</summary>
    public bool TryFind(string text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out ClaimsPrincipal caller, out RateLimiter? limiter)
    {
        // Looked up by hash: the time this takes says nothing about the key.
        if (text.Length <= 256 && _keys.TryGetValue(Convert.ToHexString(HashOf(text)), out var entry))
        {
            caller = entry.Caller;
            limiter = entry.Limiter;
            return true;
        }

        caller = null;
        limiter = null;
        return false;
    }

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public void Dispose()
    {
        foreach (var entry in _keys.Values)
        {
            entry.Limiter?.Dispose();
        }
    }

    private sealed class Entry
    {
        public Entry(ApiKey key)
        {
            Key = key;
            Caller = new(new ClaimsIdentity(
                [
                    new(ClaimTypes.Name, key.Name),
                    new(AccessNames.KindClaim, key.Kind),
                    new(AccessNames.ScopeClaim, key.Scope),
                ],
                AccessNames.Scheme));
            Limiter = key.RatePerSecond == 0 ? null : new TokenBucketRateLimiter(new()
            {
                TokenLimit = key.RatePerSecond,
                TokensPerPeriod = key.RatePerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            });
        }

        public ApiKey Key { get; }

        public ClaimsPrincipal Caller { get; }

        public RateLimiter? Limiter { get; }
    }
}
