using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Seals;

/// <summary>
/// Seals short secrets under the ring's data key, by its suite, with what they are for as associated data: whoever reaches the database reads none,
/// and puts none in the place of another.
/// Layout: version 1 (1 byte), id of the key (2), nonce (12), secret, tag (16).
/// </summary>
/// <param name="keys">The keys of this process.</param>
/// <param name="clock">Tells which key is in use.</param>
public sealed class SecretSealer(KeyRing keys, TimeProvider clock)
{
    private const byte Version = 1;
    private const int NonceOffset = 3;
    private const int BodyOffset = NonceOffset + SealingKey.NonceSize;
    private const int Overhead = BodyOffset + SealingKey.TagSize;

    /// <summary>Seals.</summary>
    /// <param name="associated">What it is for.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>What is kept.</returns>
    public byte[] Seal(ReadOnlySpan<byte> associated, ReadOnlySpan<byte> secret)
    {
        var kept = new byte[Overhead + secret.Length];
        var span = kept.AsSpan();
        var key = keys.DataKey(clock.GetUtcNow());
        span[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(span[1..], key.Id);
        key.NextNonce(span.Slice(NonceOffset, SealingKey.NonceSize));
        key.Seal(span.Slice(NonceOffset, SealingKey.NonceSize), secret, span.Slice(BodyOffset, secret.Length), span[^SealingKey.TagSize..], associated);
        return kept;
    }

    /// <summary>Opens.</summary>
    /// <param name="associated">What it is for.</param>
    /// <param name="kept">What is kept.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="CryptographicException">It was altered, moved, or its key is gone.</exception>
    public byte[] Open(ReadOnlySpan<byte> associated, ReadOnlySpan<byte> kept)
    {
        if (kept.Length < Overhead || kept[0] != Version || keys.FindDataKey(BinaryPrimitives.ReadUInt16BigEndian(kept[1..])) is not { } key)
        {
            throw new CryptographicException("A stored secret has no key that opens it.");
        }

        var secret = new byte[kept.Length - Overhead];
        return key.TryOpen(kept.Slice(NonceOffset, SealingKey.NonceSize), kept.Slice(BodyOffset, secret.Length), kept[^SealingKey.TagSize..], secret, associated)
            ? secret
            : throw new CryptographicException("A stored secret does not open.");
    }
}
