using System.Buffers.Binary;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Verification.Codes;

/// <summary>
/// Makes and opens health codes (健康码): 53 bytes sealed by the suite of the token key (AES-256-GCM or SM4-GCM), written as <see cref="CodeForm"/> says.
/// Layout, our own: version 1 (1 byte), key id (2), nonce (12), sealed person id (16) and time of issue in Unix
/// milliseconds (6), tag (16). Version and key id are authenticated. Two codes of one person share no visible bit.
/// </summary>
/// <param name="keys">The keys of this process.</param>
/// <param name="clock">The server's time decides.</param>
/// <param name="options">How codes are written; as this build does where nothing is said.</param>
public sealed class HealthCodeCipher(KeyRing keys, TimeProvider clock, CodeOptions? options = null)
{
    /// <summary>The first byte of every code.</summary>
    public const byte Version = 1;

    /// <summary>How long a code is good for.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(60);

    /// <summary>How far in the future a code may have been issued: clocks of nodes differ a little.</summary>
    public static readonly TimeSpan MaxClockSkew = TimeSpan.FromSeconds(5);

    /// <summary>When a phone should ask for the next code, so that it never shows one about to expire.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromSeconds(45);

    private const int HeaderSize = 3;
    private const int SealedSize = PersonId.Size + 6;
    private const int BinarySize = CodeBytes.Size;

    private readonly CodeForm _form = options?.Form ?? CodeForm.Base32;

    /// <summary>Makes a code.</summary>
    /// <param name="id">Who will show it.</param>
    /// <param name="issuedAt">When it is made.</param>
    /// <returns>The code.</returns>
    public SealedCode Make(PersonId id, DateTimeOffset issuedAt)
    {
        Span<byte> bytes = stackalloc byte[BinarySize];
        Span<byte> plain = stackalloc byte[SealedSize + 2];
        var key = keys.TokenKey(issuedAt);
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[1..], key.Id);
        var nonce = bytes.Slice(HeaderSize, SealingKey.NonceSize);
        key.NextNonce(nonce);
        id.Write(plain);
        BinaryPrimitives.WriteInt64BigEndian(plain[PersonId.Size..], issuedAt.ToUnixTimeMilliseconds() << 16);
        key.Seal(
            nonce,
            plain[..SealedSize],
            bytes.Slice(HeaderSize + SealingKey.NonceSize, SealedSize),
            bytes[^SealingKey.TagSize..],
            bytes[..HeaderSize]);
        return new(bytes, _form);
    }

    /// <summary>Opens a code and checks its time.</summary>
    /// <param name="text">What was scanned, with nothing around it.</param>
    /// <param name="code">What the code says; set for expired and future codes too.</param>
    /// <returns>What is wrong with it, if anything.</returns>
    public CodeFault Open(ReadOnlySpan<char> text, out HealthCode code) => Open(text, out code, out _);

    /// <summary>Opens a code and checks its time.</summary>
    /// <param name="text">What was scanned, with nothing around it.</param>
    /// <param name="code">What the code says; set for expired and future codes too.</param>
    /// <param name="mark">Half of its tag, which no two codes share but by chance; 0 for what is no code.</param>
    /// <returns>What is wrong with it, if anything.</returns>
    public CodeFault Open(ReadOnlySpan<char> text, out HealthCode code, out ulong mark)
    {
        var fault = Unseal(text, out code, out mark);
        return fault != CodeFault.None ? fault : Judge(code, clock.GetUtcNow().ToUnixTimeMilliseconds(), Validity, MaxClockSkew);
    }

    /// <summary>Opens a code, however old it is.</summary>
    /// <param name="text">What was scanned, with nothing around it.</param>
    /// <param name="code">What the code says.</param>
    /// <param name="mark">Half of its tag, which no two codes share but by chance; 0 for what is no code.</param>
    /// <returns>What is wrong with it but for its time, if anything.</returns>
    public CodeFault Unseal(ReadOnlySpan<char> text, out HealthCode code, out ulong mark)
    {
        code = default;
        mark = 0;
        Span<byte> bytes = stackalloc byte[BinarySize];
        if (!SealedCode.TryRead(text, bytes) || bytes[0] != Version)
        {
            return CodeFault.Malformed;
        }

        if (keys.FindTokenKey(BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])) is not { } key)
        {
            return CodeFault.UnknownKey;
        }

        Span<byte> plain = stackalloc byte[SealedSize + 2];
        if (!key.TryOpen(
            bytes.Slice(HeaderSize, SealingKey.NonceSize),
            bytes.Slice(HeaderSize + SealingKey.NonceSize, SealedSize),
            bytes[^SealingKey.TagSize..],
            plain[..SealedSize],
            bytes[..HeaderSize]))
        {
            return CodeFault.Forged;
        }

        plain[SealedSize..].Clear();
        mark = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^SealingKey.TagSize..]);
        code = new(PersonId.Read(plain), BinaryPrimitives.ReadInt64BigEndian(plain[PersonId.Size..]) >>> 16);
        return CodeFault.None;
    }

    /// <summary>What is wrong with the time of a genuine code.</summary>
    /// <param name="code">What the code says.</param>
    /// <param name="at">When it was scanned, Unix milliseconds.</param>
    /// <param name="validity">How long it is good.</param>
    /// <param name="skew">How far ahead the clock may be that made it.</param>
    /// <returns>Nothing, past its time, or from the future.</returns>
    public static CodeFault Judge(in HealthCode code, long at, TimeSpan validity, TimeSpan skew)
    {
        var age = at - code.IssuedAt;
        return age > validity.TotalMilliseconds ? CodeFault.Expired
            : age < -skew.TotalMilliseconds ? CodeFault.FromTheFuture
            : CodeFault.None;
    }
}
