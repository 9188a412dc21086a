using System.Buffers.Binary;
using System.Globalization;

namespace HealthPass.Grains.Campaign.Texts.Phones;

/// <summary>
/// A phone's pseudonym: the first half of HMAC-SHA-256 over its 11 digits, under a key that lasts at most <see cref="TextTerms.KeyDays"/> days. Whoever has
/// the key can try all numbers; without it nobody finds the number.
/// </summary>
/// <param name="Bits">The pseudonym.</param>
[GenerateSerializer, Immutable, Alias("phone-pseudonym")]
public readonly record struct PhonePseudonym([property: Id(0)] UInt128 Bits)
{
    /// <summary>Bytes of one.</summary>
    public const int Size = 16;

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">16 bytes.</param>
    /// <returns>The pseudonym.</returns>
    public static PhonePseudonym Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Reads 32 hexadecimal digits of either case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phone">The pseudonym when the text is one.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryParse(string? text, out PhonePseudonym phone)
    {
        phone = default;
        if (text?.Length != Size * 2 || !UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits))
        {
            return false;
        }

        phone = new(bits);
        return true;
    }

    /// <summary>Writes 16 bytes.</summary>
    /// <param name="bytes">Where.</param>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Bits);

    /// <summary>As bytes.</summary>
    /// <returns>16 bytes.</returns>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    /// <returns>The pseudonym.</returns>
    public override string ToString() => Bits.ToString("x32", CultureInfo.InvariantCulture);
}
