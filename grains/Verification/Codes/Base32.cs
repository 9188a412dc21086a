using System.Buffers.Binary;

namespace HealthPass.Verification.Codes;

/// <summary>
/// Crockford's base 32, which venue ids are written in too: digits and capital letters without I, L, O and U. Reading is strict, so that
/// every text stands for some bytes or for none, and none for the bytes of another; what a hand or a scanner mistook is put right before.
/// </summary>
public static class Base32
{
    private const int BytesOfGroup = 5;
    private const int CharactersOfGroup = 8;
    private const int Bits = 5;
    private const byte None = 0xFF;

    private static readonly byte[] Values = MakeValues();

    private static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8;

    /// <summary>How many characters bytes become.</summary>
    public static int LengthOf(int bytes) => ((bytes * 8) + Bits - 1) / Bits;

    /// <summary>Writes bytes, the first bits first, and zeros behind the last.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">As long as <see cref="LengthOf"/> says.</param>
    public static void Encode(ReadOnlySpan<byte> bytes, Span<byte> text)
    {
        for (; bytes.Length >= BytesOfGroup; bytes = bytes[BytesOfGroup..], text = text[CharactersOfGroup..])
        {
            EncodeGroup(((ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes) << 8) | bytes[4], text[..CharactersOfGroup]);
        }

        if (bytes.Length > 0)
        {
            Span<byte> group = stackalloc byte[CharactersOfGroup];
            var rest = 0UL;
            for (var i = 0; i < BytesOfGroup; i++)
            {
                rest = (rest << 8) | (i < bytes.Length ? bytes[i] : 0UL);
            }

            EncodeGroup(rest, group);
            group[..LengthOf(bytes.Length)].CopyTo(text);
        }
    }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <param name="text">The text, as long as the bytes need.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>False for another character, another length, or a last character that says more than the bytes hold.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        if (text.Length != LengthOf(bytes.Length))
        {
            return false;
        }

        for (; bytes.Length >= BytesOfGroup; bytes = bytes[BytesOfGroup..], text = text[CharactersOfGroup..])
        {
            if (!TryDecodeGroup(text[..CharactersOfGroup], out var group))
            {
                return false;
            }

            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)(group >> 8));
            bytes[4] = (byte)group;
        }

        if (bytes.Length == 0)
        {
            return true;
        }

        if (!TryDecodeGroup(text, out var last))
        {
            return false;
        }

        var spare = (text.Length * Bits) - (bytes.Length * 8);
        if ((last & ((1UL << spare) - 1)) != 0)
        {
            return false;
        }

        last >>= spare;
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            bytes[i] = (byte)last;
            last >>= 8;
        }

        return true;
    }

    private static void EncodeGroup(ulong group, Span<byte> text)
    {
        for (var i = CharactersOfGroup - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(group & 31)];
            group >>= Bits;
        }
    }

    private static bool TryDecodeGroup(ReadOnlySpan<char> text, out ulong group)
    {
        group = 0;
        foreach (var character in text)
        {
            var value = character < Values.Length ? Values[character] : None;
            if (value == None)
            {
                return false;
            }

            group = (group << Bits) | value;
        }

        return true;
    }

    private static byte[] MakeValues()
    {
        var values = new byte[128];
        Array.Fill(values, None);
        for (var i = 0; i < Alphabet.Length; i++)
        {
            values[Alphabet[i]] = (byte)i;
        }

        return values;
    }
}
