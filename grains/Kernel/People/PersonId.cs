using System.Buffers.Binary;
using System.Globalization;

namespace HealthPass.Kernel.People;

/// <summary>
/// The pseudonymous 128-bit id of a person: the first 16 bytes of HMAC-SHA-256 over document type and normalised
/// number under the identity key. Without the key there is no way back to the number.
/// </summary>
/// <param name="High">The first eight bytes, big-endian.</param>
/// <param name="Low">The last eight bytes, big-endian.</param>
[GenerateSerializer, Immutable, Alias("person-id")]
public readonly record struct PersonId([property: Id(0)] ulong High, [property: Id(1)] ulong Low)
{
    /// <summary>Length of the binary form in bytes.</summary>
    public const int Size = 16;

    /// <summary>Reads the binary form.</summary>
    /// <param name="bytes">16 bytes.</param>
    /// <returns>The id.</returns>
    public static PersonId Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>The id of a grain key.</summary>
    /// <param name="key">A key made by <see cref="ToGrainKey"/>.</param>
    /// <returns>The id.</returns>
    public static PersonId FromGrainKey(Guid key)
    {
        Span<byte> bytes = stackalloc byte[Size];
        _ = key.TryWriteBytes(bytes, bigEndian: true, out _);
        return Read(bytes);
    }

    /// <summary>Parses the text form, 32 hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id when the text is one.</param>
    /// <returns>Whether the text has the form of an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PersonId id)
    {
        id = default;
        if (text.Length != 2 * Size
            || !ulong.TryParse(text[..Size], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            || !ulong.TryParse(text[Size..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low))
        {
            return false;
        }

        id = new(high, low);
        return true;
    }

    /// <summary>The id that follows in order.</summary>
    /// <returns>The next id; the first behind the last.</returns>
    public PersonId Next() => Low == ulong.MaxValue ? new(unchecked(High + 1), 0) : new(High, Low + 1);

    /// <summary>Writes the binary form.</summary>
    /// <param name="bytes">Room for 16 bytes.</param>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
    }

    /// <summary>The binary form in a new array, as the database keeps it.</summary>
    /// <returns>16 bytes.</returns>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    /// <summary>The key of this person's grain.</summary>
    /// <returns>The id as a GUID.</returns>
    public Guid ToGrainKey()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return new(bytes, bigEndian: true);
    }

    /// <summary>Writes the text form as UTF-8.</summary>
    /// <param name="text">Room for 32 bytes.</param>
    public void WriteText(Span<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        _ = Convert.TryToHexStringLower(bytes, text, out _);
    }

    /// <summary>The text form.</summary>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");
}
