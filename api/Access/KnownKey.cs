using System.Security.Claims;
using System.Threading.RateLimiting;
using HealthPass.Grains.Staff;

namespace HealthPass.Api.Access;

/// <summary>An API key in force, with the caller it stands for and the rate it may be used at.</summary>
internal sealed class KnownKey : IDisposable
{
    private readonly ApiKey _key;
    private readonly TokenBucketRateLimiter? _limiter;

    public KnownKey(ApiKey key)
    {
        _key = key;
        Caller = new(new ClaimsIdentity(
            [
                new(ClaimTypes.Name, key.Name),
                new(AccessNames.KindClaim, key.Kind),
            ],
            AccessNames.Scheme) { BootstrapContext = this });
        _limiter = key.RatePerSecond == 0 ? null : new TokenBucketRateLimiter(new()
        {
            TokenLimit = key.RatePerSecond,
            TokensPerPeriod = key.RatePerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
    }

    /// <summary><c>channel</c> or <c>gate</c>.</summary>
    public string Kind => _key.Kind;

    /// <summary>The venue that a gate's key is bound to, empty for all.</summary>
    public string Scope => _key.Scope;

    public ClaimsPrincipal Caller { get; }

    /// <summary>What is kept of the key itself.</summary>
    public ReadOnlySpan<byte> Hash => _key.Hash;

    public bool HasHash(ReadOnlySpan<byte> hash) => _key.Hash.AsSpan().SequenceEqual(hash);

    /// <summary>Whether the key is unchanged, so that its limiter may be kept.</summary>
    public bool IsSameAs(ApiKey key) => key with { Hash = _key.Hash } == _key && HasHash(key.Hash);

    /// <summary>Takes one request off the key's rate.</summary>
    public bool TryUse()
    {
        if (_limiter is null)
        {
            return true;
        }

        using var lease = _limiter.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter?.Dispose();
}
