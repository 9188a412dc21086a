using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>A message from a phone, or a receipt.</summary>
internal sealed record CmppDeliver
{
    private const int Fixed20 = 8 + 21 + 10 + 3 + 21 + 1 + 1 + 8;
    private const int Fixed30 = 8 + 21 + 10 + 3 + 32 + 1 + 1 + 1 + 20;

    /// <summary>The gateway's number of it.</summary>
    public ulong MessageId { get; init; }

    /// <summary>The number that it was sent to.</summary>
    public string Destination { get; init; } = string.Empty;

    /// <summary>The service.</summary>
    public string ServiceId { get; init; } = string.Empty;

    /// <summary>GSM 03.40's protocol identifier.</summary>
    public byte ProtocolId { get; init; }

    /// <summary>1 where the content begins with a header.</summary>
    public byte HasHeader { get; init; }

    /// <summary>The content's alphabet.</summary>
    public byte Format { get; init; }

    /// <summary>The phone; of a receipt, that of the message.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Whether that is a pseudonym; version 3.0 alone.</summary>
    public byte SourceType { get; init; }

    /// <summary>1 for a receipt.</summary>
    public byte IsReceipt { get; init; }

    /// <summary>What it says.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Reads one.</summary>
    public static WireFault Read(PacketReader body, CmppVersion version, out CmppDeliver deliver)
    {
        var isNew = version >= CmppVersion.V30;
        deliver = new()
        {
            MessageId = body.UInt64(),
            Destination = body.FixedText(21),
            ServiceId = body.FixedText(10),
            ProtocolId = body.Byte(),
            HasHeader = body.Byte(),
            Format = body.Byte(),
            Source = body.FixedText(CmppSubmit.TerminalBytes(version)),
            SourceType = isNew ? body.Byte() : (byte)0,
            IsReceipt = body.Byte(),
            Content = body.Bytes(body.Byte(), WireFault.LongerContent).ToArray(),
        };
        _ = body.Bytes(isNew ? 20 : 8);
        return body.End();
    }

    /// <summary>Writes it.</summary>
    public void Write(IBufferWriter<byte> output, uint sequence, CmppVersion version)
    {
        var isNew = version >= CmppVersion.V30;
        var bytes = (isNew ? Fixed30 : Fixed20) + Content.Length;
        var packet = CmppHeader.Begin(output, CmppCommand.Deliver, sequence, bytes);
        packet.UInt64(MessageId);
        packet.FixedText(Destination, 21);
        packet.FixedText(ServiceId, 10);
        packet.Bytes([ProtocolId, HasHeader, Format]);
        packet.FixedText(Source, CmppSubmit.TerminalBytes(version));
        packet.Bytes(isNew ? [SourceType, IsReceipt, (byte)Content.Length] : [IsReceipt, (byte)Content.Length]);
        packet.Bytes(Content);
        packet.FixedText(string.Empty, isNew ? 20 : 8);
        CmppHeader.End(output, bytes);
    }
}
