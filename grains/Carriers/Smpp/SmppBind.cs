using System.Buffers;
using HealthPass.Carriers.Wire;

namespace HealthPass.Carriers.Smpp;

/// <summary>The login of a transceiver.</summary>
/// <param name="SystemId">The account.</param>
/// <param name="Password">Its secret; the protocol shows it as it is, so that only TLS keeps it.</param>
internal sealed record SmppBind(string SystemId, string Password)
{
    /// <summary>The version, as the protocol writes it.</summary>
    public const byte Version = 0x34;

    private const int Most = 65;

    /// <summary>Names nobody's secret.</summary>
    /// <returns>Whose login it is.</returns>
    public override string ToString() => $"Login of {SystemId}";

    /// <summary>Reads one.</summary>
    public static WireFault Read(PacketReader body, out SmppBind bind)
    {
        bind = new(body.EndedText(Most), body.EndedText(Most));
        _ = body.EndedText(Most);
        _ = body.Bytes(3);
        _ = body.EndedText(Most);
        return body.End();
    }

    /// <summary>Writes it.</summary>
    public void Write(IBufferWriter<byte> output, uint sequence)
    {
        var bytes = SystemId.Length + Password.Length + 4 + 3;
        var packet = SmppHeader.Begin(output, SmppCommand.Bind, SmppStatus.Ok, sequence, bytes);
        packet.EndedText(SystemId);
        packet.EndedText(Password);
        packet.EndedText(string.Empty);
        packet.Bytes([Version, 0, 0]);
        packet.EndedText(string.Empty);
        SmppHeader.End(output, bytes);
    }
}
