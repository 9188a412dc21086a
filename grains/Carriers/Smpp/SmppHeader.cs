using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Smpp;

/// <summary>What every packet of SMPP begins with.</summary>
/// <param name="Length">The packet's length in bytes, with the header.</param>
/// <param name="Command">What it is.</param>
/// <param name="Status">Of an answer, the code; 0 for done.</param>
/// <param name="Sequence">Its number; an answer has that of what it answers.</param>
internal readonly record struct SmppHeader(uint Length, SmppCommand Command, uint Status, uint Sequence)
{
    /// <summary>Its bytes.</summary>
    public const int Bytes = 16;

    /// <summary>The most bytes of a packet: a content of 64 kB, which the protocol allows, and no phone has sent.</summary>
    public const int LongestPacket = 1 << 16;

    /// <summary>Reads it, and sees whether a packet is as long as it says.</summary>
    /// <param name="packet">The whole packet.</param>
    /// <param name="header">The header.</param>
    /// <param name="body">What comes behind it.</param>
    public static WireFault Read(ReadOnlySpan<byte> packet, out SmppHeader header, out PacketReader body)
    {
        body = new(packet);
        header = new(body.UInt32(), (SmppCommand)body.UInt32(), body.UInt32(), body.UInt32());
        if (body.Fault != WireFault.None || header.Length < Bytes)
        {
            return WireFault.ShorterThanHeader;
        }

        return header.Length > LongestPacket ? WireFault.TooLong
            : header.Length > packet.Length ? WireFault.EndsEarly
            : header.Length < packet.Length ? WireFault.EndsLate
            : WireFault.None;
    }

    /// <summary>Writes a packet that is nothing but a header: enquire_link, unbind, their answers, generic_nack.</summary>
    public static void Write(IBufferWriter<byte> output, SmppCommand command, uint status, uint sequence)
    {
        _ = Begin(output, command, status, sequence, 0);
        End(output, 0);
    }

    /// <summary>Writes it, with room for what comes behind it.</summary>
    /// <param name="output">Where to; nothing is written to it before the room is filled.</param>
    /// <param name="command">What the packet is.</param>
    /// <param name="status">The code.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="body">The bytes behind the header.</param>
    public static PacketWriter Begin(IBufferWriter<byte> output, SmppCommand command, uint status, uint sequence, int body)
    {
        var length = Bytes + body;
        var packet = new PacketWriter(output.GetSpan(length)[..length]);
        packet.UInt32((uint)length);
        packet.UInt32((uint)command);
        packet.UInt32(status);
        packet.UInt32(sequence);
        return packet;
    }

    /// <summary>Hands a packet on that has been written.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="body">The bytes behind the header.</param>
    public static void End(IBufferWriter<byte> output, int body) => output.Advance(Bytes + body);
}
