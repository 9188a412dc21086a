using System.Security.Claims;
using HealthPass.Grains.Staff;

namespace HealthPass.Api.Access;

/// <summary>A secret of an API key in force, with the caller it stands for and what is used of the key.</summary>
internal sealed class KnownKey
{
    private readonly ApiKey _key;

    public KnownKey(ApiKey key, KeyUse use)
    {
        (_key, Use) = (key, use);
        Scope = KeyScope.Read(key.Scope);
        Channel = Scope.Channel ?? key.Name;
        Caller = new(new ClaimsIdentity(
            [
                new(ClaimTypes.Name, key.Name),
                new(AccessNames.KindClaim, key.Kind),
            ],
            AccessNames.Scheme) { BootstrapContext = this });
    }

    /// <summary>Names the key in the audit.</summary>
    public Guid KeyId => _key.KeyId;

    /// <summary>The key's name.</summary>
    public string Name => _key.Name;

    /// <summary><c>channel</c> or <c>gate</c>.</summary>
    public string Kind => _key.Kind;

    /// <summary>What the key is for.</summary>
    public KeyScope Scope { get; }

    /// <summary>The channel that a channel's key speaks for: that of its name, where it says no other.</summary>
    public string Channel { get; }

    /// <summary>What is used of the key.</summary>
    public KeyUse Use { get; }

    public ClaimsPrincipal Caller { get; }

    /// <summary>What is kept of the secret itself.</summary>
    public ReadOnlySpan<byte> Hash => _key.Hash;

    /// <summary>The channel that a channel's key speaks for.</summary>
    public static string ChannelOf(ApiKey key) => KeyScope.Read(key.Scope).Channel ?? key.Name;

    public bool HasHash(ReadOnlySpan<byte> hash) => _key.Hash.AsSpan().SequenceEqual(hash);

    /// <summary>Whether the secret is taken at a time.</summary>
    public bool IsInForce(long now) => _key.IsInForce(now);

    /// <summary>Whether nothing has changed, so that what is made of it may be kept.</summary>
    public bool IsSameAs(ApiKey key) => key with { Hash = _key.Hash } == _key && HasHash(key.Hash);

    /// <summary>Takes a call, or scans, off the key's rate.</summary>
    public bool TryUse(int count = 1) => Use.TryUse(count);
}
