using System.Buffers.Binary;
using System.Text;

namespace HealthPass.Carriers.Wire;

/// <summary>Writes a packet field by field into a room of its exact length, numbers in network order.</summary>
/// <param name="packet">The room.</param>
internal ref struct PacketWriter(Span<byte> packet)
{
    private Span<byte> _rest = packet;

    /// <summary>A byte.</summary>
    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>A number of two bytes.</summary>
    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), value);

    /// <summary>A number of four bytes.</summary>
    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);

    /// <summary>A number of eight bytes.</summary>
    public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Take(8), value);

    /// <summary>Bytes as they are.</summary>
    public void Bytes(scoped ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>A text in a field of so many bytes, filled with zeros.</summary>
    /// <param name="text">The text, of characters of one byte.</param>
    /// <param name="length">The field's length.</param>
    /// <exception cref="ArgumentException">It does not fit: to cut a number would be to call another one.</exception>
    public void FixedText(string text, int length)
    {
        var field = Take(length);
        field[Latin(text, field)..].Clear();
    }

    /// <summary>A text and the zero that ends it.</summary>
    /// <param name="text">The text, of characters of one byte.</param>
    public void EndedText(string text)
    {
        _ = Latin(text, Take(text.Length));
        Byte(0);
    }

    private static int Latin(string text, Span<byte> field) => Encoding.Latin1.GetBytes(text, field);

    private Span<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
