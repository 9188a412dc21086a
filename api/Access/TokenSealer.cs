using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Kernel.Keys;

namespace HealthPass.Api.Access;

/// <summary>Seals what callers are given to show again with the token keys, so that any node of a cluster opens what another made.</summary>
internal sealed class TokenSealer(KeyRing keys, TimeProvider clock)
{
    private const int KeyIdSize = 2;
    private const int Overhead = KeyIdSize + SealingKey.NonceSize + SealingKey.TagSize;
    private const int MaxLength = 2048;

    /// <summary>Seals.</summary>
    /// <param name="plain">What is sealed.</param>
    /// <param name="purpose">Keeps apart what shares the keys: sessions, devices, health codes.</param>
    public string Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> purpose)
    {
        var token = new byte[Overhead + plain.Length];
        var span = token.AsSpan();
        var key = keys.TokenKey(clock.GetUtcNow());
        BinaryPrimitives.WriteUInt16BigEndian(span, key.Id);
        RandomNumberGenerator.Fill(span.Slice(KeyIdSize, SealingKey.NonceSize));
        key.Seal(
            span.Slice(KeyIdSize, SealingKey.NonceSize), plain, span.Slice(KeyIdSize + SealingKey.NonceSize, plain.Length),
            span[^SealingKey.TagSize..], purpose);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Seals a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="purpose">Keeps apart what shares the keys.</param>
    /// <param name="json">How it is written, null for as usual.</param>
    public string SealTicket<T>(T ticket, ReadOnlySpan<byte> purpose, JsonSerializerOptions? json = null)
        where T : class => Seal(JsonSerializer.SerializeToUtf8Bytes(ticket, json), purpose);

    /// <summary>Opens a ticket. How long it is good, whoever asks has to look at.</summary>
    /// <returns>The ticket; null for anything else.</returns>
    public T? OpenTicket<T>(string text, ReadOnlySpan<byte> purpose, JsonSerializerOptions? json = null)
        where T : class => Open(text, purpose) is { } plain ? JsonSerializer.Deserialize<T>(plain, json) : null;

    /// <summary>Opens.</summary>
    /// <returns>What was sealed; null for anything else.</returns>
    public byte[]? Open(string text, ReadOnlySpan<byte> purpose)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return null;
        }

        var token = Base64Url.DecodeFromChars(text);
        if (token.Length <= Overhead || keys.FindTokenKey(BinaryPrimitives.ReadUInt16BigEndian(token)) is not { } key)
        {
            return null;
        }

        var plain = new byte[token.Length - Overhead];
        var span = token.AsSpan();
        return key.TryOpen(
            span.Slice(KeyIdSize, SealingKey.NonceSize), span.Slice(KeyIdSize + SealingKey.NonceSize, plain.Length),
            span[^SealingKey.TagSize..], plain, purpose)
                ? plain
                : null;
    }
}
