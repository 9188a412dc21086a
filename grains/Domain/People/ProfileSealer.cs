using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>
/// Seals profiles with envelope encryption: each profile has a data key of its own, which the ring's data key wraps, both
/// with AES-256-GCM and the person id as associated data, so that a record cannot be moved to another person.
/// Layout: version 1 (1 byte), id of the wrapping key (2), nonce (12), wrapped key (32), tag (16), nonce (12), profile, tag (16).
/// </summary>
/// <param name="keys">The keys of this process.</param>
/// <param name="clock">The clock, which decides the active key.</param>
internal sealed class ProfileSealer(KeyRing keys, TimeProvider clock)
{
    private const byte Version = 1;
    private const int KeySize = 32;
    private const int WrapOffset = 3;
    private const int WrappedKeyOffset = WrapOffset + SealingKey.NonceSize;
    private const int WrapTagOffset = WrappedKeyOffset + KeySize;
    private const int BodyNonceOffset = WrapTagOffset + SealingKey.TagSize;
    private const int BodyOffset = BodyNonceOffset + SealingKey.NonceSize;

    /// <summary>Seals a profile.</summary>
    public byte[] Seal(PersonId id, PersonProfile profile)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(ProfileText.Of(profile));
        var sealedProfile = new byte[BodyOffset + body.Length + SealingKey.TagSize];
        Span<byte> associated = stackalloc byte[PersonId.Size];
        id.Write(associated);
        Span<byte> dataKey = stackalloc byte[KeySize];
        RandomNumberGenerator.Fill(dataKey);
        var wrapping = keys.DataKey(clock.GetUtcNow());
        var span = sealedProfile.AsSpan();
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
        return sealedProfile;
    }

    /// <summary>Opens a profile.</summary>
    /// <exception cref="CryptographicException">The record was altered, moved, or its key is gone.</exception>
    public PersonProfile Open(PersonId id, ReadOnlySpan<byte> sealedProfile)
    {
        if (sealedProfile.Length < BodyOffset + SealingKey.TagSize || sealedProfile[0] != Version
            || keys.FindDataKey(BinaryPrimitives.ReadUInt16BigEndian(sealedProfile[1..])) is not { } wrapping)
        {
            throw new CryptographicException("A stored profile has no key that opens it.");
        }

        Span<byte> associated = stackalloc byte[PersonId.Size];
        id.Write(associated);
        Span<byte> dataKey = stackalloc byte[KeySize];
        if (!wrapping.TryOpen(
            sealedProfile.Slice(WrapOffset, SealingKey.NonceSize), sealedProfile.Slice(WrappedKeyOffset, KeySize),
            sealedProfile.Slice(WrapTagOffset, SealingKey.TagSize), dataKey, associated))
        {
            throw new CryptographicException("A stored profile's key does not open.");
        }

        var body = new byte[sealedProfile.Length - BodyOffset - SealingKey.TagSize];
        using (var cipher = new AesGcm(dataKey, SealingKey.TagSize))
        {
            cipher.Decrypt(
                sealedProfile.Slice(BodyNonceOffset, SealingKey.NonceSize), sealedProfile.Slice(BodyOffset, body.Length),
                sealedProfile[^SealingKey.TagSize..], body, associated);
        }

        CryptographicOperations.ZeroMemory(dataKey);
        return JsonSerializer.Deserialize<ProfileText>(body)!.ToProfile();
    }
}
