using System.Buffers.Binary;
using System.Text;

namespace HealthPass.Carriers.Wire;

/// <summary>
/// Reads a packet field by field, numbers in network order. What goes beyond its end is a fault, once and for all: every field after it reads as
/// nothing, so that whoever reads need ask for the fault only at the end.
/// </summary>
/// <param name="packet">The packet, or what is left of it.</param>
internal ref struct PacketReader(ReadOnlySpan<byte> packet)
{
    private ReadOnlySpan<byte> _rest = packet;

    /// <summary>The first fault.</summary>
    public WireFault Fault { get; private set; }

    /// <summary>How many bytes there still are.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>A byte.</summary>
    public byte Byte() => Bytes(1) is [var value] ? value : (byte)0;

    /// <summary>A number of two bytes.</summary>
    public ushort UInt16() => Bytes(2) is { Length: 2 } bytes ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : (ushort)0;

    /// <summary>A number of four bytes.</summary>
    public uint UInt32() => Bytes(4) is { Length: 4 } bytes ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : 0;

    /// <summary>A number of eight bytes.</summary>
    public ulong UInt64() => Bytes(8) is { Length: 8 } bytes ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : 0;

    /// <summary>So many bytes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="fault">What it is when there are not so many.</param>
    public ReadOnlySpan<byte> Bytes(int count, WireFault fault = WireFault.EndsEarly)
    {
        if (Fault != WireFault.None)
        {
            return default;
        }

        if (count > _rest.Length)
        {
            Fail(fault);
            return default;
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    /// <summary>A text in a field of so many bytes, which ends at the first zero.</summary>
    /// <param name="length">The field's length.</param>
    public string FixedText(int length)
    {
        var bytes = Bytes(length);
        var end = bytes.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]);
    }

    /// <summary>A text that ends with a zero.</summary>
    /// <param name="most">The most bytes that it has, the zero included.</param>
    public string EndedText(int most)
    {
        var end = Fault == WireFault.None ? _rest[..Math.Min(most, _rest.Length)].IndexOf((byte)0) : 0;
        if (end < 0)
        {
            Fail(WireFault.TextWithoutEnd);
            return string.Empty;
        }

        var text = Encoding.Latin1.GetString(Bytes(end));
        _ = Byte();
        return text;
    }

    /// <summary>Notes a fault that the field's own rules find.</summary>
    /// <param name="fault">The fault; the first one counts.</param>
    public void Fail(WireFault fault)
    {
        Fault = Fault == WireFault.None ? fault : Fault;
        _rest = default;
    }

    /// <summary>Ends the packet: there must be nothing more.</summary>
    /// <returns>The fault, if there is one.</returns>
    public WireFault End()
    {
        if (!_rest.IsEmpty)
        {
            Fail(WireFault.EndsLate);
        }

        return Fault;
    }
}
