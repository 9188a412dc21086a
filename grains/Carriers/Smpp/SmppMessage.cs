using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Smpp;

/// <summary>A message to a phone, or from one: both are written alike.</summary>
internal sealed record SmppMessage
{
    /// <summary>The bit of <see cref="Class"/> by which the content begins with a header.</summary>
    public const byte HasHeader = 0x40;

    /// <summary>The value of <see cref="Kind"/> that makes it a receipt.</summary>
    public const byte Receipt = 0x04;

    /// <summary>The most characters of a phone's number.</summary>
    public const int LongestPhone = 20;

    private const byte KindBits = 0x3C;
    private const byte Telephone = 1;
    private const int Most = 65;
    private const int Fixed = 1 + 2 + 1 + 2 + 1 + 3 + 1 + 1 + 5;

    /// <summary>The service, as agreed with the carrier.</summary>
    public string ServiceType { get; init; } = string.Empty;

    /// <summary>Who sends it.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Who is to get it.</summary>
    public string Destination { get; init; } = string.Empty;

    /// <summary>What it is, and whether its content has a header.</summary>
    public byte Class { get; init; }

    /// <summary>What it is, out of <see cref="Class"/>.</summary>
    public byte Kind => (byte)(Class & KindBits);

    /// <summary>1 where a receipt is asked for.</summary>
    public byte RegisteredDelivery { get; init; }

    /// <summary>The content's alphabet: 8 for UCS-2.</summary>
    public byte Coding { get; init; }

    /// <summary>What it says: at most 254 bytes.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Its optional fields.</summary>
    public SmppExtensions Extensions { get; init; } = SmppExtensions.None;

    /// <summary>Reads one.</summary>
    public static WireFault Read(PacketReader body, out SmppMessage message)
    {
        var service = body.EndedText(Most);
        _ = body.Bytes(2);
        var source = body.EndedText(Most);
        _ = body.Bytes(2);
        var destination = body.EndedText(Most);
        var kind = body.Byte();
        _ = body.Bytes(2);
        _ = body.EndedText(Most);
        _ = body.EndedText(Most);
        var registered = body.Byte();
        _ = body.Byte();
        var coding = body.Byte();
        _ = body.Byte();
        var content = body.Bytes(body.Byte(), WireFault.LongerContent).ToArray();
        var fault = SmppExtensions.Read(ref body, out var extensions);
        message = new()
        {
            ServiceType = service,
            Source = source,
            Destination = destination,
            Class = kind,
            RegisteredDelivery = registered,
            Coding = coding,
            Content = content,
            Extensions = extensions,
        };
        return fault;
    }

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="command">Whether it goes to a phone or comes from one.</param>
    /// <param name="sequence">The packet's number.</param>
    public void Write(IBufferWriter<byte> output, SmppCommand command, uint sequence)
    {
        var bytes = Fixed + ServiceType.Length + Source.Length + Destination.Length + Content.Length + Extensions.Bytes;
        var packet = SmppHeader.Begin(output, command, SmppStatus.Ok, sequence, bytes);
        packet.EndedText(ServiceType);
        packet.Bytes([0, Telephone]);
        packet.EndedText(Source);
        packet.Bytes([0, Telephone]);
        packet.EndedText(Destination);
        packet.Bytes([Class, 0, 0]);
        packet.EndedText(string.Empty);
        packet.EndedText(string.Empty);
        packet.Bytes([RegisteredDelivery, 0, Coding, 0, (byte)Content.Length]);
        packet.Bytes(Content);
        Extensions.Write(ref packet);
        SmppHeader.End(output, bytes);
    }
}
