using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>The packets that say nothing but what they are: active test and terminate, and their answers.</summary>
internal static class CmppBare
{
    /// <summary>Reads one. The answer to an active test has a byte that means nothing; some gateways leave it out.</summary>
    public static WireFault Read(PacketReader body, CmppCommand command)
    {
        if (command == CmppCommand.ActiveTestAnswer && body.Left == 1)
        {
            _ = body.Byte();
        }

        return body.End();
    }

    /// <summary>Writes one.</summary>
    public static void Write(IBufferWriter<byte> output, CmppCommand command, uint sequence)
    {
        var bytes = command == CmppCommand.ActiveTestAnswer ? 1 : 0;
        var packet = CmppHeader.Begin(output, command, sequence, bytes);
        if (bytes == 1)
        {
            packet.Byte(0);
        }

        CmppHeader.End(output, bytes);
    }
}
