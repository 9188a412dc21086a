using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>What every packet of CMPP begins with.</summary>
/// <param name="Length">The packet's length in bytes, with the header.</param>
/// <param name="Command">What it is.</param>
/// <param name="Sequence">Its number; an answer has that of what it answers.</param>
internal readonly record struct CmppHeader(uint Length, CmppCommand Command, uint Sequence)
{
    /// <summary>Its bytes.</summary>
    public const int Bytes = 12;

    /// <summary>The most bytes of a packet: a message of version 3.0 to a hundred phones.</summary>
    public const int LongestPacket = 12 + 3_479;

    /// <summary>Reads it, and sees whether a packet is as long as it says.</summary>
    /// <param name="packet">The whole packet.</param>
    /// <param name="header">The header.</param>
    /// <param name="body">What comes behind it.</param>
    public static WireFault Read(ReadOnlySpan<byte> packet, out CmppHeader header, out PacketReader body)
    {
        body = new(packet);
        header = new(body.UInt32(), (CmppCommand)body.UInt32(), body.UInt32());
        if (body.Fault != WireFault.None || header.Length < Bytes)
        {
            return WireFault.ShorterThanHeader;
        }

        return header.Length > LongestPacket ? WireFault.TooLong
            : header.Length > packet.Length ? WireFault.EndsEarly
            : header.Length < packet.Length ? WireFault.EndsLate
            : WireFault.None;
    }

    /// <summary>Writes it, with room for what comes behind it.</summary>
    /// <param name="output">Where to; nothing is written to it before the room is filled.</param>
    /// <param name="command">What the packet is.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="body">The bytes behind the header.</param>
    public static PacketWriter Begin(IBufferWriter<byte> output, CmppCommand command, uint sequence, int body)
    {
        var length = Bytes + body;
        var packet = new PacketWriter(output.GetSpan(length)[..length]);
        packet.UInt32((uint)length);
        packet.UInt32((uint)command);
        packet.UInt32(sequence);
        return packet;
    }

    /// <summary>Hands a packet on that has been written.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="body">The bytes behind the header.</param>
    public static void End(IBufferWriter<byte> output, int body) => output.Advance(Bytes + body);
}
