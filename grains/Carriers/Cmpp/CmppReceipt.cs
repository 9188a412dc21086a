using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>How a message ended, as the content of a delivery.</summary>
/// <param name="MessageId">The gateway's number of the message.</param>
/// <param name="State">The gateway's word: seven characters.</param>
/// <param name="SubmittedAt">When it was submitted: YYMMDDHHMM.</param>
/// <param name="DoneAt">When it ended: YYMMDDHHMM.</param>
/// <param name="Destination">The phone.</param>
/// <param name="Sequence">The number of the centre that sent it.</param>
internal sealed record CmppReceipt(ulong MessageId, string State, string SubmittedAt, string DoneAt, string Destination, uint Sequence)
{
    private const int StateBytes = 7;
    private const int TimeBytes = 10;
    private const int Fixed = 8 + StateBytes + TimeBytes + TimeBytes + 4;

    /// <summary>Reads one. Gateways of version 3.0 write the phone in 32 bytes or, as before, in 21: the length says which.</summary>
    public static WireFault Read(ReadOnlySpan<byte> content, out CmppReceipt receipt)
    {
        var body = new PacketReader(content);
        var terminal = CmppSubmit.TerminalBytes(content.Length >= Fixed + CmppSubmit.TerminalBytes(CmppVersion.V30) ? CmppVersion.V30 : CmppVersion.V20);
        receipt = new(body.UInt64(), body.FixedText(StateBytes), body.FixedText(TimeBytes), body.FixedText(TimeBytes), body.FixedText(terminal), body.UInt32());
        return body.End();
    }

    /// <summary>Its bytes.</summary>
    public byte[] ToContent(CmppVersion version)
    {
        var terminal = CmppSubmit.TerminalBytes(version);
        var content = new byte[Fixed + terminal];
        var packet = new PacketWriter(content);
        packet.UInt64(MessageId);
        packet.FixedText(State, StateBytes);
        packet.FixedText(SubmittedAt, TimeBytes);
        packet.FixedText(DoneAt, TimeBytes);
        packet.FixedText(Destination, terminal);
        packet.UInt32(Sequence);
        return content;
    }
}
