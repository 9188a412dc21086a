using System.Buffers;
using System.Globalization;
using HealthPass.Carriers.Sessions;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>The login.</summary>
/// <param name="Source">The account: six characters.</param>
/// <param name="Authenticator">Shows that the secret is known.</param>
/// <param name="Version">The highest version that is spoken.</param>
/// <param name="Timestamp">Month, day, hour, minute and second, two digits each, as one number.</param>
internal sealed record CmppConnect(string Source, byte[] Authenticator, CmppVersion Version, uint Timestamp)
{
    private const int SourceBytes = 6;
    private const int BodyBytes = SourceBytes + CmppDigest.Bytes + 1 + 4;

    /// <summary>Makes a login.</summary>
    public static CmppConnect Of(string source, string secret, CmppVersion version, uint timestamp) => new(source, CmppDigest.OfClient(source, secret, timestamp), version, timestamp);

    /// <summary>A time as the login says it: by the gateways' clocks, those of the province.</summary>
    /// <param name="time">The time.</param>
    public static uint TimestampOf(DateTimeOffset time) => uint.Parse(GatewayTime.Write(time, "MMddHHmmss"), CultureInfo.InvariantCulture);

    /// <summary>Reads one.</summary>
    public static WireFault Read(PacketReader body, out CmppConnect connect)
    {
        connect = new(body.FixedText(SourceBytes), body.Bytes(CmppDigest.Bytes).ToArray(), (CmppVersion)body.Byte(), body.UInt32());
        return body.End();
    }

    /// <summary>Writes it.</summary>
    public void Write(IBufferWriter<byte> output, uint sequence)
    {
        var packet = CmppHeader.Begin(output, CmppCommand.Connect, sequence, BodyBytes);
        packet.FixedText(Source, SourceBytes);
        packet.Bytes(Authenticator);
        packet.Byte((byte)Version);
        packet.UInt32(Timestamp);
        CmppHeader.End(output, BodyBytes);
    }
}
