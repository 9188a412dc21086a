using System.Buffers;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Parts;
using HealthPass.Carriers.Sessions;
using HealthPass.Carriers.Wire;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Smpp;

/// <summary>Short Message Peer-to-Peer 3.4, as a transceiver speaks it.</summary>
/// <param name="account">The account at the gateway.</param>
/// <param name="sourceNumber">The number that phones show as the sender.</param>
/// <param name="serviceId">The service.</param>
internal sealed class SmppDialect(string account, string sourceNumber, string serviceId) : Dialect
{
    /// <inheritdoc />
    public override int Shortest => SmppHeader.Bytes;

    /// <inheritdoc />
    public override int Longest => SmppHeader.LongestPacket;

    /// <inheritdoc />
    public override TimeSpan Silence => TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override void WriteLogin(IBufferWriter<byte> output, uint sequence, string secret, DateTimeOffset now) => new SmppBind(account, secret).Write(output, sequence);

    /// <inheritdoc />
    public override void WriteSubmit(IBufferWriter<byte> output, uint sequence, CarrierText text, TextPart part) => new SmppMessage
    {
        ServiceType = serviceId,
        Source = sourceNumber,
        Destination = text.Destination,
        Class = part.Total > 1 ? SmppMessage.HasHeader : (byte)0,
        RegisteredDelivery = 1,
        Coding = InboundText.Ucs2,
        Content = TextParts.Encode(text, part),
    }.Write(output, SmppCommand.Submit, sequence);

    /// <inheritdoc />
    public override void WriteProbe(IBufferWriter<byte> output, uint sequence) => SmppHeader.Write(output, SmppCommand.EnquireLink, SmppStatus.Ok, sequence);

    /// <inheritdoc />
    public override void WriteGoodbye(IBufferWriter<byte> output, uint sequence) => SmppHeader.Write(output, SmppCommand.Unbind, SmppStatus.Ok, sequence);

    /// <inheritdoc />
    public override void WriteHeard(IBufferWriter<byte> output, uint sequence, ulong id) =>
        SmppAnswer.Write(output, SmppCommand.DeliverAnswer, SmppStatus.Ok, sequence, string.Empty);

    /// <inheritdoc />
    public override void WriteReply(IBufferWriter<byte> output, in Word word)
    {
        switch (word.Kind)
        {
            case WordKind.Probe:
                SmppHeader.Write(output, SmppCommand.EnquireLinkAnswer, SmppStatus.Ok, word.Sequence);
                break;
            case WordKind.Goodbye:
                SmppHeader.Write(output, SmppCommand.UnbindAnswer, SmppStatus.Ok, word.Sequence);
                break;
            case WordKind.Nonsense:
                SmppAnswer.Write(output, SmppCommand.DeliverAnswer, SmppStatus.NotToBeDelivered, word.Sequence, string.Empty);
                break;
            case WordKind.UnknownCommand:
                SmppHeader.Write(output, SmppCommand.GenericNack, SmppStatus.UnknownCommand, word.Sequence);
                break;
        }
    }

    /// <inheritdoc />
    public override Word Read(ReadOnlySpan<byte> packet, DateTimeOffset now)
    {
        var fault = SmppHeader.Read(packet, out var header, out var body);
        var word = new Word(WordKind.Nothing, header.Sequence);
        if (fault == WireFault.None)
        {
            (fault, word) = header.Command switch
            {
                SmppCommand.BindAnswer => (SmppAnswer.Read(body, out _), word with { Kind = WordKind.LoggedIn, Status = header.Status }),
                SmppCommand.SubmitAnswer => ReadAnswer(body, header, word),
                SmppCommand.GenericNack => (body.End(), word with { Kind = WordKind.Answer, Answer = AnswerOf(header.Status, string.Empty) }),
                SmppCommand.Deliver => ReadDeliver(body, word, now),
                SmppCommand.EnquireLink => (body.End(), word with { Kind = WordKind.Probe }),
                SmppCommand.Unbind => (body.End(), word with { Kind = WordKind.Goodbye }),
                SmppCommand.EnquireLinkAnswer or SmppCommand.UnbindAnswer => (WireFault.None, word),
                _ => (WireFault.None, word with { Kind = IsAnswer(header.Command) ? WordKind.Nothing : WordKind.UnknownCommand }),
            };
        }

        return fault == WireFault.None ? word : word with { Kind = WordKind.Fault, Fault = fault };
    }

    private static bool IsAnswer(SmppCommand command) => ((uint)command & 0x8000_0000) != 0;

    private static (WireFault Fault, Word Word) ReadAnswer(PacketReader body, SmppHeader header, Word word)
    {
        var fault = SmppAnswer.Read(body, out var id);
        return (fault, word with { Kind = WordKind.Answer, Answer = AnswerOf(header.Status, id) });
    }

    private static PartAnswer AnswerOf(uint status, string id) => status switch
    {
        SmppStatus.Ok => new(PartOutcome.Taken, id),
        SmppStatus.Throttled or SmppStatus.QueueFull => new(PartOutcome.Busy, Code: status),
        _ => new(PartOutcome.Refused, Code: status),
    };

    private static (WireFault Fault, Word Word) ReadDeliver(PacketReader body, Word word, DateTimeOffset now)
    {
        var fault = SmppMessage.Read(body, out var message);
        if (fault != WireFault.None)
        {
            return (fault, word);
        }

        if (message.Kind != SmppMessage.Receipt)
        {
            var content = message.Extensions.Payload ?? message.Content;
            var text = InboundText.Read(content, message.Coding, (message.Class & SmppMessage.HasHeader) != 0);
            return (fault, word with { Kind = WordKind.News, News = new(CarrierNewsKind.Inbound, string.Empty, message.Source, CarrierReceipt.Unknown, text, now) });
        }

        return SmppReceipt.Of(message) is { MessageId.Length: > 0 } receipt
            ? (fault, word with { Kind = WordKind.News, News = NewsOf(receipt, message.Source, now) })
            : (fault, word with { Kind = WordKind.Nonsense });
    }

    private static CarrierNews NewsOf(SmppReceipt receipt, string phone, DateTimeOffset now) =>
        new(CarrierNewsKind.Receipt, receipt.MessageId, phone, ReceiptStates.KindOf(receipt.State), receipt.State, GatewayTime.Read(receipt.DoneAt) ?? now);
}
