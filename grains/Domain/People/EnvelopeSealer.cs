using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.People;

/// <summary>
/// Seals what names people with envelope encryption: each text has a data key of its own, which the ring's data key wraps, both
/// with AES-256-GCM and the same associated data, so that a record cannot be moved to another person or purpose.
/// Layout: version 1 (1 byte), id of the wrapping key (2), nonce (12), wrapped key (32), tag (16), nonce (12), text, tag (16).
/// </summary>
/// <param name="keys">The keys of this process.</param>
/// <param name="clock">The clock, which decides the active key.</param>
internal sealed class EnvelopeSealer(KeyRing keys, TimeProvider clock)
{
    private const byte Version = 1;
    private const int KeySize = 32;
    private const int WrapOffset = 3;
    private const int WrappedKeyOffset = WrapOffset + SealingKey.NonceSize;
    private const int WrapTagOffset = WrappedKeyOffset + KeySize;
    private const int BodyNonceOffset = WrapTagOffset + SealingKey.TagSize;
    private const int BodyOffset = BodyNonceOffset + SealingKey.NonceSize;

    /// <summary>Seals a text, and clears it.</summary>
    public byte[] Seal(ReadOnlySpan<byte> associated, Span<byte> body)
    {
        var sealedBody = new byte[BodyOffset + body.Length + SealingKey.TagSize];
        Span<byte> dataKey = stackalloc byte[KeySize];
        RandomNumberGenerator.Fill(dataKey);
        var wrapping = keys.DataKey(clock.GetUtcNow());
        var span = sealedBody.AsSpan();
        span[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(span[1..], wrapping.Id);
        wrapping.NextNonce(span.Slice(WrapOffset, SealingKey.NonceSize));
        wrapping.Seal(
            span.Slice(WrapOffset, SealingKey.NonceSize), dataKey, span.Slice(WrappedKeyOffset, KeySize),
            span.Slice(WrapTagOffset, SealingKey.TagSize), associated);
        wrapping.NextNonce(span.Slice(BodyNonceOffset, SealingKey.NonceSize));
        using (var cipher = new AesGcm(dataKey, SealingKey.TagSize))
        {
            cipher.Encrypt(
                span.Slice(BodyNonceOffset, SealingKey.NonceSize), body, span.Slice(BodyOffset, body.Length),
                span[^SealingKey.TagSize..], associated);
        }

        CryptographicOperations.ZeroMemory(dataKey);
        CryptographicOperations.ZeroMemory(body);
        return sealedBody;
    }

    /// <summary>Opens a text.</summary>
    /// <exception cref="CryptographicException">The record was altered, moved, or its key is gone.</exception>
    public byte[] Open(ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBody)
    {
        if (sealedBody.Length < BodyOffset + SealingKey.TagSize || sealedBody[0] != Version
            || keys.FindDataKey(BinaryPrimitives.ReadUInt16BigEndian(sealedBody[1..])) is not { } wrapping)
        {
            throw new CryptographicException("A stored profile has no key that opens it.");
        }

        Span<byte> dataKey = stackalloc byte[KeySize];
        if (!wrapping.TryOpen(
            sealedBody.Slice(WrapOffset, SealingKey.NonceSize), sealedBody.Slice(WrappedKeyOffset, KeySize),
            sealedBody.Slice(WrapTagOffset, SealingKey.TagSize), dataKey, associated))
        {
            throw new CryptographicException("A stored profile's key does not open.");
        }

        var body = new byte[sealedBody.Length - BodyOffset - SealingKey.TagSize];
        using (var cipher = new AesGcm(dataKey, SealingKey.TagSize))
        {
            cipher.Decrypt(
                sealedBody.Slice(BodyNonceOffset, SealingKey.NonceSize), sealedBody.Slice(BodyOffset, body.Length),
                sealedBody[^SealingKey.TagSize..], body, associated);
        }

        CryptographicOperations.ZeroMemory(dataKey);
        return body;
    }
}
