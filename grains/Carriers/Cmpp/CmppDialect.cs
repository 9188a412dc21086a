using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Parts;
using HealthPass.Carriers.Sessions;
using HealthPass.Carriers.Wire;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Cmpp;

/// <summary>China Mobile's peer-to-peer protocol, as its client speaks it.</summary>
/// <param name="version">The version.</param>
/// <param name="account">The account at the gateway: six characters.</param>
/// <param name="sourceNumber">The number that phones show as the sender.</param>
/// <param name="serviceId">The service.</param>
internal sealed class CmppDialect(CmppVersion version, string account, string sourceNumber, string serviceId) : Dialect
{
    private string _secret = string.Empty;
    private byte[] _shown = [];

    /// <inheritdoc />
    public override int Shortest => CmppHeader.Bytes;

    /// <inheritdoc />
    public override int Longest => CmppHeader.LongestPacket;

    /// <inheritdoc />
    public override TimeSpan Silence => TimeSpan.FromMinutes(3);

    /// <summary>How a number of a message is written in answers and receipts alike.</summary>
    internal static string Named(ulong messageId) => messageId.ToString("x16", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override void WriteLogin(IBufferWriter<byte> output, uint sequence, string secret, DateTimeOffset now)
    {
        var connect = CmppConnect.Of(account, secret, version, CmppConnect.TimestampOf(now));
        (_secret, _shown) = (secret, connect.Authenticator);
        connect.Write(output, sequence);
    }

    /// <inheritdoc />
    public override void WriteSubmit(IBufferWriter<byte> output, uint sequence, CarrierText text, TextPart part) => new CmppSubmit
    {
        Total = part.Total,
        Number = part.Number,
        ServiceId = serviceId,
        HasHeader = part.Total > 1 ? (byte)1 : (byte)0,
        Format = InboundText.Ucs2,
        Source = account,
        SourceNumber = sourceNumber,
        Destinations = [text.Destination],
        DestinationType = text.IsPseudonym ? (byte)1 : (byte)0,
        Content = TextParts.Encode(text, part),
    }.Write(output, sequence, version);

    /// <inheritdoc />
    public override void WriteProbe(IBufferWriter<byte> output, uint sequence) => CmppBare.Write(output, CmppCommand.ActiveTest, sequence);

    /// <inheritdoc />
    public override void WriteGoodbye(IBufferWriter<byte> output, uint sequence) => CmppBare.Write(output, CmppCommand.Terminate, sequence);

    /// <inheritdoc />
    public override void WriteHeard(IBufferWriter<byte> output, uint sequence, ulong id) =>
        new CmppSubmitAnswer(id, CmppResult.Taken).Write(output, CmppCommand.DeliverAnswer, sequence, version);

    /// <inheritdoc />
    public override void WriteReply(IBufferWriter<byte> output, in Word word)
    {
        switch (word.Kind)
        {
            case WordKind.Probe:
                CmppBare.Write(output, CmppCommand.ActiveTestAnswer, word.Sequence);
                break;
            case WordKind.Goodbye:
                CmppBare.Write(output, CmppCommand.TerminateAnswer, word.Sequence);
                break;
            case WordKind.Nonsense:
                new CmppSubmitAnswer(word.Id, CmppResult.Structure).Write(output, CmppCommand.DeliverAnswer, word.Sequence, version);
                break;
        }
    }

    /// <inheritdoc />
    public override Word Read(ReadOnlySpan<byte> packet, DateTimeOffset now)
    {
        var fault = CmppHeader.Read(packet, out var header, out var body);
        var word = new Word(WordKind.Nothing, header.Sequence);
        if (fault == WireFault.None)
        {
            (fault, word) = header.Command switch
            {
                CmppCommand.ConnectAnswer => ReadLogin(body, word),
                CmppCommand.SubmitAnswer => ReadAnswer(body, word),
                CmppCommand.Deliver => ReadDeliver(body, word, now),
                CmppCommand.ActiveTest => (CmppBare.Read(body, header.Command), word with { Kind = WordKind.Probe }),
                CmppCommand.Terminate => (CmppBare.Read(body, header.Command), word with { Kind = WordKind.Goodbye }),

                // The answers to what takes none further, and what an extension of a carrier's may say.
                _ => (WireFault.None, word),
            };
        }

        return fault == WireFault.None ? word : word with { Kind = WordKind.Fault, Fault = fault };
    }

    // A gateway that does not know the secret is none of the carrier's, and is given nobody's number.
    private (WireFault Fault, Word Word) ReadLogin(PacketReader body, Word word)
    {
        var fault = CmppConnectAnswer.Read(body, out var answer);
        var isKnown = answer.Status != 0 || Shows(answer, wide: true) || Shows(answer, wide: false);
        return (fault, word with { Kind = WordKind.LoggedIn, Status = isKnown ? answer.Status : LoginStatus.GatewayUnknown });
    }

    private bool Shows(CmppConnectAnswer answer, bool wide) =>
        CryptographicOperations.FixedTimeEquals(answer.Authenticator, CmppDigest.OfGateway(answer.Status, wide, _shown, _secret));

    private static (WireFault Fault, Word Word) ReadAnswer(PacketReader body, Word word)
    {
        var fault = CmppSubmitAnswer.Read(body, out var answer);
        PartAnswer part = answer.Result switch
        {
            CmppResult.Taken => new(PartOutcome.Taken, Named(answer.MessageId)),
            CmppResult.FlowControl => new(PartOutcome.Busy, Code: answer.Result),
            _ => new(PartOutcome.Refused, Code: answer.Result),
        };
        return (fault, word with { Kind = WordKind.Answer, Answer = part });
    }

    private (WireFault Fault, Word Word) ReadDeliver(PacketReader body, Word word, DateTimeOffset now)
    {
        var fault = CmppDeliver.Read(body, version, out var deliver);
        word = word with { Id = deliver.MessageId };
        if (fault != WireFault.None)
        {
            return (fault, word);
        }

        if (deliver.IsReceipt == 0)
        {
            var text = InboundText.Read(deliver.Content, deliver.Format, deliver.HasHeader == 1);
            return (fault, word with { Kind = WordKind.News, News = new(CarrierNewsKind.Inbound, string.Empty, deliver.Source, CarrierReceipt.Unknown, text, now) });
        }

        return CmppReceipt.Read(deliver.Content, out var receipt) == WireFault.None
            ? (fault, word with { Kind = WordKind.News, News = NewsOf(receipt, now) })
            : (fault, word with { Kind = WordKind.Nonsense });
    }

    private static CarrierNews NewsOf(CmppReceipt receipt, DateTimeOffset now) => new(
        CarrierNewsKind.Receipt, Named(receipt.MessageId), receipt.Destination, ReceiptStates.KindOf(receipt.State), receipt.State, GatewayTime.Read(receipt.DoneAt) ?? now);
}
