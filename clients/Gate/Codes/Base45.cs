using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Gate.Codes;

/// <summary>Base45 (RFC 9285), read strictly: every text stands for some bytes or for none.</summary>
internal static class Base45
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private const int Base = 45;
    private const int OfPair = 3;
    private const int OfByte = 2;

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
