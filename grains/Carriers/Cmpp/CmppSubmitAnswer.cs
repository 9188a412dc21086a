using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>The answer to a message, or to a delivery: both are written alike.</summary>
/// <param name="MessageId">The gateway's number of it.</param>
/// <param name="Result">0 for taken; see <see cref="CmppResult"/>.</param>
internal readonly record struct CmppSubmitAnswer(ulong MessageId, uint Result)
{
    private const int Bytes20 = 8 + 1;
    private const int Bytes30 = 8 + 4;

    /// <summary>Reads one. Its length says how it is written.</summary>
    public static WireFault Read(PacketReader body, out CmppSubmitAnswer answer)
    {
        var isOld = body.Left == Bytes20;
        answer = new(body.UInt64(), isOld ? body.Byte() : body.UInt32());
        return body.End();
    }

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="command">Which of the two it is.</param>
    /// <param name="sequence">The number of what it answers.</param>
    /// <param name="version">The version.</param>
    public void Write(IBufferWriter<byte> output, CmppCommand command, uint sequence, CmppVersion version)
    {
        var bytes = version >= CmppVersion.V30 ? Bytes30 : Bytes20;
        var packet = CmppHeader.Begin(output, command, sequence, bytes);
        packet.UInt64(MessageId);
        if (bytes == Bytes30)
        {
            packet.UInt32(Result);
        }
        else
        {
            packet.Byte((byte)Result);
        }

        CmppHeader.End(output, bytes);
    }
}
