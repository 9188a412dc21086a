using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Verification.Printed;

/// <summary>
/// Base45 (RFC 9285): bytes in the alphabet that a QR code packs closest. Reading is strict: every text stands for some bytes or for
/// none, and none for the bytes of another.
/// </summary>
public static class Base45
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const int Base = 45;
    private const int OfPair = 3;
    private const int OfByte = 2;

    /// <summary>Writes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>Three characters for two of them, two for one that is left.</returns>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = new char[(bytes.Length / 2 * OfPair) + (bytes.Length % 2 * OfByte)];
        var rest = text;
        for (; bytes.Length >= 2; bytes = bytes[2..])
        {
            Write((bytes[0] << 8) | bytes[1], rest[..OfPair]);
            rest = rest[OfPair..];
        }

        if (bytes.Length == 1)
        {
            Write(bytes[0], rest);
        }

        return new(text);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="bytes">The bytes, null where it is no Base45.</param>
    /// <returns>False for a character that is not in the alphabet, a length that no bytes have, or a group that is more than its bytes hold.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var left = text.Length % OfPair;
        if (left == 1)
        {
            return false;
        }

        var read = new byte[(text.Length / OfPair * 2) + (left / OfByte)];
        var at = 0;
        for (; text.Length >= OfPair; text = text[OfPair..])
        {
            if (!TryRead(text[..OfPair], out var pair) || pair > ushort.MaxValue)
            {
                return false;
            }

            read[at++] = (byte)(pair >> 8);
            read[at++] = (byte)pair;
        }

        if (left != 0)
        {
            if (!TryRead(text, out var one) || one > byte.MaxValue)
            {
                return false;
            }

            read[at] = (byte)one;
        }

        bytes = read;
        return true;
    }

    // The lowest digit comes first.
    private static void Write(int value, Span<char> group)
    {
        foreach (ref var character in group)
        {
            character = Alphabet[value % Base];
            value /= Base;
        }
    }

    private static bool TryRead(ReadOnlySpan<char> group, out int value)
    {
        value = 0;
        for (var i = group.Length - 1; i >= 0; i--)
        {
            var digit = Alphabet.IndexOf(group[i], StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            value = (value * Base) + digit;
        }

        return true;
    }
}
