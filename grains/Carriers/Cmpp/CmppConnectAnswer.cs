using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Cmpp;

/// <summary>The answer to a login.</summary>
/// <param name="Status">0 for welcome; 1 structure, 2 account, 3 secret, 4 version too high.</param>
/// <param name="Authenticator">Shows that the gateway knows the secret too.</param>
/// <param name="Version">The highest version that the gateway speaks.</param>
internal sealed record CmppConnectAnswer(uint Status, byte[] Authenticator, CmppVersion Version)
{
    private const int Bytes20 = 1 + CmppDigest.Bytes + 1;
    private const int Bytes30 = 4 + CmppDigest.Bytes + 1;

    /// <summary>Reads one. Its length says how it is written: a gateway of an older version answers in its own.</summary>
    public static WireFault Read(PacketReader body, out CmppConnectAnswer answer)
    {
        answer = new(body.Left == Bytes20 ? body.Byte() : body.UInt32(), body.Bytes(CmppDigest.Bytes).ToArray(), (CmppVersion)body.Byte());
        return body.End();
    }

    /// <summary>Writes it, as its version is written.</summary>
    public void Write(IBufferWriter<byte> output, uint sequence)
    {
        var bytes = Version >= CmppVersion.V30 ? Bytes30 : Bytes20;
        var packet = CmppHeader.Begin(output, CmppCommand.ConnectAnswer, sequence, bytes);
        if (bytes == Bytes30)
        {
            packet.UInt32(Status);
        }
        else
        {
            packet.Byte((byte)Status);
        }

        packet.Bytes(Authenticator);
        packet.Byte((byte)Version);
        CmppHeader.End(output, bytes);
    }
}
