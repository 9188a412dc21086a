using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.People;

/// <summary>
/// Seals what names people with envelope encryption: each text has a data key of its own, which the ring's data key wraps, both
/// by that key's suite and with the same associated data, so that a record cannot be moved to another person or purpose.
/// Layout: version 1 (1 byte), id of the wrapping key (2), nonce (12), wrapped key (32, with SM4 16), tag (16), nonce (12), text, tag (16).
/// </summary>
/// <param name="keys">The keys of this process.</param>
/// <param name="clock">The clock, which decides the active key.</param>
internal sealed class EnvelopeSealer(KeyRing keys, TimeProvider clock)
{
    private const byte Version = 1;
    private const int WrapOffset = 3;
    private const int WrappedKeyOffset = WrapOffset + SealingKey.NonceSize;

    /// <summary>Seals a text, and clears it.</summary>
    public byte[] Seal(ReadOnlySpan<byte> associated, Span<byte> body)
    {
        var wrapping = keys.DataKey(clock.GetUtcNow());
        var wrapTagOffset = WrappedKeyOffset + wrapping.TextKeySize;
        var bodyNonceOffset = wrapTagOffset + SealingKey.TagSize;
        var bodyOffset = bodyNonceOffset + SealingKey.NonceSize;
        var sealedBody = new byte[bodyOffset + body.Length + SealingKey.TagSize];
        Span<byte> room = stackalloc byte[SealingKey.MaxTextKeySize];
        var dataKey = room[..wrapping.TextKeySize];
        RandomNumberGenerator.Fill(dataKey);
        var span = sealedBody.AsSpan();
        span[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(span[1..], wrapping.Id);
        wrapping.NextNonce(span.Slice(WrapOffset, SealingKey.NonceSize));
        wrapping.Seal(
            span.Slice(WrapOffset, SealingKey.NonceSize), dataKey, span[WrappedKeyOffset..wrapTagOffset], span.Slice(wrapTagOffset, SealingKey.TagSize), associated);
        wrapping.NextNonce(span.Slice(bodyNonceOffset, SealingKey.NonceSize));
        wrapping.SealText(
            dataKey, span.Slice(bodyNonceOffset, SealingKey.NonceSize), body, span.Slice(bodyOffset, body.Length), span[^SealingKey.TagSize..], associated);
        CryptographicOperations.ZeroMemory(dataKey);
        CryptographicOperations.ZeroMemory(body);
        return sealedBody;
    }

    /// <summary>Opens a text.</summary>
    /// <exception cref="CryptographicException">The record was altered, moved, or its key is gone.</exception>
    public byte[] Open(ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBody)
    {
        if (sealedBody.Length < WrappedKeyOffset || sealedBody[0] != Version || keys.FindDataKey(BinaryPrimitives.ReadUInt16BigEndian(sealedBody[1..])) is not { } wrapping)
        {
            throw new CryptographicException("A stored profile has no key that opens it.");
        }

        var wrapTagOffset = WrappedKeyOffset + wrapping.TextKeySize;
        var bodyNonceOffset = wrapTagOffset + SealingKey.TagSize;
        var bodyOffset = bodyNonceOffset + SealingKey.NonceSize;
        if (sealedBody.Length < bodyOffset + SealingKey.TagSize)
        {
            throw new CryptographicException("A stored profile is cut short.");
        }

        Span<byte> room = stackalloc byte[SealingKey.MaxTextKeySize];
        var dataKey = room[..wrapping.TextKeySize];
        if (!wrapping.TryOpen(
            sealedBody.Slice(WrapOffset, SealingKey.NonceSize), sealedBody[WrappedKeyOffset..wrapTagOffset], sealedBody.Slice(wrapTagOffset, SealingKey.TagSize), dataKey, associated))
        {
            throw new CryptographicException("A stored profile's key does not open.");
        }

        var body = new byte[sealedBody.Length - bodyOffset - SealingKey.TagSize];
        var opens = wrapping.TryOpenText(
            dataKey, sealedBody.Slice(bodyNonceOffset, SealingKey.NonceSize), sealedBody.Slice(bodyOffset, body.Length), sealedBody[^SealingKey.TagSize..], body, associated);
        CryptographicOperations.ZeroMemory(dataKey);
        return opens ? body : throw new CryptographicException("A stored profile does not open.");
    }
}
