using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Kernel.Keys;

namespace HealthPass.Api.Access;

/// <summary>Seals staff sessions with the token keys, so that any node of a cluster opens what another made.</summary>
internal sealed class SessionCipher(KeyRing keys, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private const int KeyIdSize = 2;
    private const int Overhead = KeyIdSize + SealingKey.NonceSize + SealingKey.TagSize;
    private const int MaxLength = 2048;

    // Keeps sessions and health codes apart, which share the keys.
    private static ReadOnlySpan<byte> Purpose => "healthpass-session"u8;

    public string Seal(SessionTicket ticket)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(ticket);
        var token = new byte[Overhead + plain.Length];
        var span = token.AsSpan();
        var key = keys.TokenKey(clock.GetUtcNow());
        BinaryPrimitives.WriteUInt16BigEndian(span, key.Id);
        RandomNumberGenerator.Fill(span.Slice(KeyIdSize, SealingKey.NonceSize));
        key.Seal(
            span.Slice(KeyIdSize, SealingKey.NonceSize), plain, span.Slice(KeyIdSize + SealingKey.NonceSize, plain.Length),
            span[^SealingKey.TagSize..], Purpose);
        return Base64Url.EncodeToString(token);
    }

    public bool TryOpen(string text, [NotNullWhen(true)] out ClaimsPrincipal? caller)
    {
        caller = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return false;
        }

        var token = Base64Url.DecodeFromChars(text);
        if (token.Length <= Overhead || keys.FindTokenKey(BinaryPrimitives.ReadUInt16BigEndian(token)) is not { } key)
        {
            return false;
        }

        var plain = new byte[token.Length - Overhead];
        var span = token.AsSpan();
        if (!key.TryOpen(
            span.Slice(KeyIdSize, SealingKey.NonceSize), span.Slice(KeyIdSize + SealingKey.NonceSize, plain.Length),
            span[^SealingKey.TagSize..], plain, Purpose))
        {
            return false;
        }

        var ticket = JsonSerializer.Deserialize<SessionTicket>(plain)!;
        if (ticket.ExpiresAt <= clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return false;
        }

        caller = new(new ClaimsIdentity(
            [
                new(ClaimTypes.Name, ticket.UserName),
                new(AccessNames.RegionClaim, ticket.RegionCode),
                new(AccessNames.EndsAtClaim, ticket.ExpiresAt.ToString(CultureInfo.InvariantCulture)),
                .. ticket.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
            ],
            AccessNames.Scheme));
        return true;
    }
}
