using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using HealthPass.Grains.Staff;

namespace HealthPass.Api.Access;

/// <summary>The API keys in force, in memory, so that a database outage closes no gate.</summary>
internal sealed class ApiKeys(IStaffStore store) : IDisposable
{
    // A key of ours has 43 characters; whatever is longer is not looked at.
    private const int MaxLength = 128;

    private volatile FrozenDictionary<UInt128, KnownKey> _keys = FrozenDictionary<UInt128, KnownKey>.Empty;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var keys = await store.ReadKeysAsync(cancellationToken);
        var old = _keys;
        _keys = keys.ToFrozenDictionary(
            key => IndexOf(key.Hash),
            key => old.TryGetValue(IndexOf(key.Hash), out var known) && known.IsSameAs(key) ? known : new KnownKey(key));
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

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }

    private bool TryFindHash(ReadOnlySpan<byte> hash, [MaybeNullWhen(false)] out KnownKey known) =>
        _keys.TryGetValue(IndexOf(hash), out known) && known.HasHash(hash);

    private static UInt128 IndexOf(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);
}
