using System.Buffers.Binary;
using System.Buffers.Text;

namespace HealthPass.Gate.Codes;

/// <summary>A live code as far as a gate can read it: it is sealed, and only its version and the number of its key are open.</summary>
/// <param name="Version">The version of its form.</param>
/// <param name="KeyId">The number of the key that sealed it.</param>
internal readonly record struct LiveCode(byte Version, ushort KeyId)
{
    private const int Size = 53;
    private const int Base32Length = 85;
    private const int Base64UrlLength = 71;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Bits = 5;

    /// <summary>Reads a code.</summary>
    /// <param name="clean">The text, cleaned.</param>
    /// <param name="code">The code.</param>
    /// <returns>False for what is none.</returns>
    public static bool TryRead(string clean, out LiveCode code)
    {
        code = default;
        Span<byte> bytes = stackalloc byte[Size + 1];
        var read = clean.Length switch
        {
            Base32Length => TryBase32(clean, bytes),
            Base64UrlLength => Base64Url.TryDecodeFromChars(clean, bytes, out var written) && written == Size,
            _ => false,
        };
        if (read)
        {
            code = new(bytes[0], BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]));
        }

        return read;
    }

    // 85 characters hold one bit more than 53 bytes, which is nought.
    private static bool TryBase32(string text, Span<byte> bytes)
    {
        var (held, bits, at) = (0u, 0, 0);
        foreach (var character in text)
        {
            var digit = Alphabet.IndexOf(char.ToUpperInvariant(character) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            held = (held << Bits) | (uint)digit;
            bits += Bits;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
                held &= (1u << bits) - 1;
            }
        }

        return held == 0;
    }
}
