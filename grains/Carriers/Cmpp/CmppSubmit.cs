using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>A message to phones. What version 2.0 does not have is left out there.</summary>
internal sealed record CmppSubmit
{
    /// <summary>The most destinations of a message.</summary>
    public const int MostDestinations = 99;

    private const int Fixed20 = 8 + 4 + 10 + 1 + 21 + 3 + 6 + 2 + 6 + 17 + 17 + 21 + 1 + 1 + 8;
    private const int Fixed30 = 8 + 4 + 10 + 1 + 32 + 1 + 3 + 6 + 2 + 6 + 17 + 17 + 21 + 1 + 1 + 1 + 20;

    /// <summary>How many parts the text has.</summary>
    public byte Total { get; init; } = 1;

    /// <summary>Which of them this is, from 1.</summary>
    public byte Number { get; init; } = 1;

    /// <summary>1 where a receipt is asked for.</summary>
    public byte RegisteredDelivery { get; init; } = 1;

    /// <summary>How urgent it is.</summary>
    public byte Level { get; init; } = 1;

    /// <summary>The service, as agreed with the carrier.</summary>
    public string ServiceId { get; init; } = string.Empty;

    /// <summary>Who pays: 2 for the sender.</summary>
    public byte FeeUserType { get; init; } = 2;

    /// <summary>The phone that pays, where one does.</summary>
    public string FeeTerminal { get; init; } = string.Empty;

    /// <summary>Whether that one is a pseudonym; version 3.0 alone.</summary>
    public byte FeeTerminalType { get; init; }

    /// <summary>GSM 03.40's protocol identifier.</summary>
    public byte ProtocolId { get; init; }

    /// <summary>1 where the content begins with a header.</summary>
    public byte HasHeader { get; init; }

    /// <summary>The content's alphabet: 8 for UCS-2.</summary>
    public byte Format { get; init; } = 8;

    /// <summary>The account.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>How it is charged: 01 for nothing.</summary>
    public string FeeType { get; init; } = "01";

    /// <summary>What it costs, in hundredths of a yuan.</summary>
    public string FeeCode { get; init; } = "0";

    /// <summary>Until when it is worth delivering; empty for the gateway's own time.</summary>
    public string ValidUntil { get; init; } = string.Empty;

    /// <summary>When it is to go; empty for now.</summary>
    public string At { get; init; } = string.Empty;

    /// <summary>The number that the phone shows as its sender.</summary>
    public string SourceNumber { get; init; } = string.Empty;

    /// <summary>The phones.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];

    /// <summary>1 where they are pseudonyms; version 3.0 alone.</summary>
    public byte DestinationType { get; init; }

    /// <summary>What it says.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The bytes of a phone's number in a version's packets.</summary>
    public static int TerminalBytes(CmppVersion version) => version >= CmppVersion.V30 ? 32 : 21;

    /// <summary>Reads one.</summary>
    public static WireFault Read(PacketReader body, CmppVersion version, out CmppSubmit submit)
    {
        var isNew = version >= CmppVersion.V30;
        var terminal = TerminalBytes(version);
        _ = body.UInt64();
        submit = new()
        {
            Total = body.Byte(),
            Number = body.Byte(),
            RegisteredDelivery = body.Byte(),
            Level = body.Byte(),
            ServiceId = body.FixedText(10),
            FeeUserType = body.Byte(),
            FeeTerminal = body.FixedText(terminal),
            FeeTerminalType = isNew ? body.Byte() : (byte)0,
            ProtocolId = body.Byte(),
            HasHeader = body.Byte(),
            Format = body.Byte(),
            Source = body.FixedText(6),
            FeeType = body.FixedText(2),
            FeeCode = body.FixedText(6),
            ValidUntil = body.FixedText(17),
            At = body.FixedText(17),
            SourceNumber = body.FixedText(21),
            Destinations = ReadDestinations(ref body, terminal),
            DestinationType = isNew ? body.Byte() : (byte)0,
            Content = body.Bytes(body.Byte(), WireFault.LongerContent).ToArray(),
        };
        _ = body.Bytes(isNew ? 20 : 8);
        return body.End();
    }

    /// <summary>Writes it.</summary>
    public void Write(IBufferWriter<byte> output, uint sequence, CmppVersion version)
    {
        var isNew = version >= CmppVersion.V30;
        var terminal = TerminalBytes(version);
        var bytes = (isNew ? Fixed30 : Fixed20) + (terminal * Destinations.Count) + Content.Length;
        var packet = CmppHeader.Begin(output, CmppCommand.Submit, sequence, bytes);
        packet.UInt64(0);
        packet.Bytes([Total, Number, RegisteredDelivery, Level]);
        packet.FixedText(ServiceId, 10);
        packet.Byte(FeeUserType);
        packet.FixedText(FeeTerminal, terminal);
        packet.Bytes(isNew ? [FeeTerminalType, ProtocolId, HasHeader, Format] : [ProtocolId, HasHeader, Format]);
        packet.FixedText(Source, 6);
        packet.FixedText(FeeType, 2);
        packet.FixedText(FeeCode, 6);
        packet.FixedText(ValidUntil, 17);
        packet.FixedText(At, 17);
        packet.FixedText(SourceNumber, 21);
        packet.Byte((byte)Destinations.Count);
        foreach (var destination in Destinations)
        {
            packet.FixedText(destination, terminal);
        }

        packet.Bytes(isNew ? [DestinationType, (byte)Content.Length] : [(byte)Content.Length]);
        packet.Bytes(Content);
        packet.FixedText(string.Empty, isNew ? 20 : 8);
        CmppHeader.End(output, bytes);
    }

    private static string[] ReadDestinations(ref PacketReader body, int terminal)
    {
        var count = body.Byte();
        if (count > MostDestinations || count * terminal > body.Left)
        {
            body.Fail(WireFault.MoreDestinations);
            return [];
        }

        var destinations = new string[count];
        for (var i = 0; i < count; i++)
        {
            destinations[i] = body.FixedText(terminal);
        }

        return destinations;
    }
}
