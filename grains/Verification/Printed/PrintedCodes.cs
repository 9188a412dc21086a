using HealthPass.Verification.Codes;

namespace HealthPass.Verification.Printed;

/// <summary>
/// Makes and opens printed codes (离线码): <c>HP1:</c> and Base45 of a COSE_Sign1 with ES256 or SM2, as the key is. Whoever has the public keys can check one;
/// whether it was ended before its time is known to the system alone.
/// </summary>
/// <param name="keys">The keys that sign.</param>
/// <param name="clock">The server's time decides.</param>
public sealed class PrintedCodes(PrintedKeys keys, TimeProvider clock)
{
    /// <summary>What every printed code begins with, and no live one can: the colon is not in its alphabet.</summary>
    public const string Prefix = "HP1:";

    /// <summary>More than any printed code has characters.</summary>
    public const int MaxLength = 512;

    /// <summary>How far in the future a code may have been issued, as live ones may.</summary>
    public static readonly TimeSpan MaxClockSkew = HealthCodeCipher.MaxClockSkew;

    /// <summary>Whether a text claims to be a printed code.</summary>
    /// <param name="text">What was scanned.</param>
    public static bool IsOne(string? text) => text is not null && text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Makes a code.</summary>
    /// <param name="claims">What it says.</param>
    /// <returns>The text to draw as a QR code, in characters of its alphanumeric mode.</returns>
    public string Make(in PrintedClaims claims)
    {
        var key = keys.Active(claims.IssuedAt);
        return Prefix + Base45.Encode(CoseSign1.Make(key.Algorithm, key.KeyId.Span, claims.Encode(), key.Sign));
    }

    /// <summary>Opens a code and checks its dates.</summary>
    /// <param name="text">What was scanned.</param>
    /// <param name="claims">What the code says, also of one that is past its time or from the future; default for anything else.</param>
    /// <returns>What is wrong with it, if anything.</returns>
    public CodeFault Open(string text, out PrintedClaims claims) => Open(text, clock.GetUtcNow(), out claims);

    /// <summary>Opens a code and checks its dates as of a time.</summary>
    /// <param name="text">What was scanned.</param>
    /// <param name="at">When.</param>
    /// <param name="claims">What the code says, also of one that was past its time or from the future then; default for anything else.</param>
    /// <returns>What was wrong with it, if anything.</returns>
    public CodeFault Open(string text, DateTimeOffset at, out PrintedClaims claims)
    {
        claims = default;
        if (!IsOne(text) || text.Length > MaxLength || !Base45.TryDecode(text.AsSpan(Prefix.Length), out var bytes)
            || CoseSign1.TryRead(bytes, out var message) != CoseFault.None || message!.Fault != CoseFault.None)
        {
            return CodeFault.Malformed;
        }

        if (keys.Find(message.KeyId.Span) is not { } key)
        {
            return CodeFault.UnknownKey;
        }

        // The key says which algorithm it is checked by; a message that names another lies.
        if (message.Algorithm != key.Algorithm || !key.Holds(message.ToBeSigned(), message.Signature.Span))
        {
            return CodeFault.Forged;
        }

        if (!PrintedClaims.TryDecode(message.Payload, out var said))
        {
            return CodeFault.Malformed;
        }

        claims = said.Value;
        return Judge(claims, at);
    }

    /// <summary>What is wrong with the dates of a genuine code.</summary>
    /// <param name="claims">What the code says.</param>
    /// <param name="now">The time.</param>
    /// <returns>Nothing, past its time, or from the future.</returns>
    public static CodeFault Judge(in PrintedClaims claims, DateTimeOffset now) =>
        now >= claims.ExpiresAt ? CodeFault.Expired
        : claims.IssuedAt > now + MaxClockSkew ? CodeFault.FromTheFuture
        : CodeFault.None;
}
