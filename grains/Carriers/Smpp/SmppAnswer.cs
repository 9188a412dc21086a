using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Smpp;

/// <summary>The body of the answers to a login, a message and a delivery: one text, and what extensions may follow.</summary>
internal static class SmppAnswer
{
    private const int Most = 65;

    /// <summary>Reads one. An answer that says no may have no body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="text">The gateway's name, or its number of the message.</param>
    public static WireFault Read(PacketReader body, out string text)
    {
        text = body.Left == 0 ? string.Empty : body.EndedText(Most);
        return body.Fault == WireFault.None ? SmppExtensions.Read(ref body, out _) : body.Fault;
    }

    /// <summary>Writes one.</summary>
    public static void Write(IBufferWriter<byte> output, SmppCommand command, uint status, uint sequence, string text)
    {
        var bytes = text.Length + 1;
        var packet = SmppHeader.Begin(output, command, status, sequence, bytes);
        packet.EndedText(text);
        SmppHeader.End(output, bytes);
    }
}
