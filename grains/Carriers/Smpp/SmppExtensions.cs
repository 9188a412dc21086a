using System.Text;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Smpp;

/// <summary>The optional fields behind a packet's own: a tag, a length and a value each. Those that are not known are passed over.</summary>
/// <param name="MessageId">The number of the message that a receipt is of; empty where it does not say.</param>
/// <param name="State">How that message ended; 0 where it does not say.</param>
/// <param name="Payload">A content that is too long for its own field; null where there is none.</param>
internal sealed record SmppExtensions(string MessageId, byte State, byte[]? Payload)
{
    private const ushort TagOfMessageId = 0x001E;
    private const ushort TagOfPayload = 0x0424;
    private const ushort TagOfState = 0x0427;

    /// <summary>None.</summary>
    public static SmppExtensions None { get; } = new(string.Empty, 0, null);

    /// <summary>How many bytes they take.</summary>
    public int Bytes => (MessageId.Length > 0 ? 5 + MessageId.Length : 0) + (State > 0 ? 5 : 0) + (Payload is null ? 0 : 4 + Payload.Length);

    /// <summary>Reads all that there are.</summary>
    public static WireFault Read(ref PacketReader body, out SmppExtensions extensions)
    {
        extensions = None;
        while (body is { Left: > 0, Fault: WireFault.None })
        {
            var tag = body.UInt16();
            var value = body.Bytes(body.UInt16());
            extensions = tag switch
            {
                TagOfMessageId => extensions with { MessageId = Encoding.Latin1.GetString(value).TrimEnd('\0') },
                TagOfState when value is [var state, ..] => extensions with { State = state },
                TagOfPayload => extensions with { Payload = value.ToArray() },
                _ => extensions,
            };
        }

        return body.Fault;
    }

    /// <summary>Writes them.</summary>
    public void Write(ref PacketWriter packet)
    {
        if (MessageId.Length > 0)
        {
            packet.UInt16(TagOfMessageId);
            packet.UInt16((ushort)(MessageId.Length + 1));
            packet.EndedText(MessageId);
        }

        if (State > 0)
        {
            packet.UInt16(TagOfState);
            packet.UInt16(1);
            packet.Byte(State);
        }

        if (Payload is not null)
        {
            packet.UInt16(TagOfPayload);
            packet.UInt16((ushort)Payload.Length);
            packet.Bytes(Payload);
        }
    }
}
