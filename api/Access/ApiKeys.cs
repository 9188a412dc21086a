using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;

namespace HealthPass.Api.Access;

/// <summary>The API keys in force, in memory, so that a database outage closes no gate.</summary>
internal sealed class ApiKeys(IApiKeyStore store, ChannelBook channels, ApiKeySettings settings, TimeProvider clock) : IApiKeysInForce
{
    // A key of ours has 43 characters; whatever is longer is not looked at.
    private const int MaxLength = 128;

    private volatile FrozenDictionary<UInt128, KnownKey> _keys = FrozenDictionary<UInt128, KnownKey>.Empty;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var keys = await store.ReadAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var old = _keys;
        var uses = old.Values.Select(known => (known.KeyId, known.Use)).DistinctBy(known => known.KeyId).ToDictionary(known => known.KeyId, known => known.Use);
        var known = new Dictionary<UInt128, KnownKey>();
        foreach (var key in keys.Where(key => key.IsInForce(now)))
        {
            if (!uses.TryGetValue(key.KeyId, out var use) || !use.IsOf(key))
            {
                uses[key.KeyId] = use = new(key, settings, clock);
            }

            var index = IndexOf(key.Hash);

            // Whoever may show is to be able to while the database is away: the channel's number is asked for now, not at its first show.
            if (key.Kind == AccessNames.Channel)
            {
                await channels.EnsureAsync(KnownKey.ChannelOf(key), cancellationToken);
            }

            known[index] = old.TryGetValue(index, out var same) && same.IsSameAs(key) && same.Use == use ? same : new(key, use);
        }

        _keys = known.ToFrozenDictionary();
    }

    /// <summary>Drops what has run out since: whoever calls is not to be asked for the time.</summary>
    public void DropEnded()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var old = _keys;
        if (old.Values.Any(key => !key.IsInForce(now)))
        {
            // What was loaded meanwhile is right already.
            _ = Interlocked.CompareExchange(ref _keys, old.Where(key => key.Value.IsInForce(now)).ToFrozenDictionary(), old);
        }
    }

    /// <summary>Finds the caller behind a key. It is looked up by hash: the time this takes says nothing about the key.</summary>
    public bool TryFind(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out KnownKey known)
    {
        known = null;
        Span<byte> bytes = stackalloc byte[MaxLength];
        if (!Encoding.UTF8.TryGetBytes(text, bytes, out var length))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(bytes[..length], hash);
        return TryFindHash(hash, out known);
    }

    /// <summary>Finds what a key that was in force earlier is now: a connection may outlive it.</summary>
    public bool TryFind(KnownKey earlier, [MaybeNullWhen(false)] out KnownKey known) => TryFindHash(earlier.Hash, out known);

    /// <summary>Finds the caller behind what is kept of a key.</summary>
    public bool TryFindHash(ReadOnlySpan<byte> hash, [MaybeNullWhen(false)] out KnownKey known) =>
        _keys.TryGetValue(IndexOf(hash), out known) && known.HasHash(hash);

    private static UInt128 IndexOf(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);
}
