using System.Buffers;
using System.Buffers.Binary;
using HealthPass.Carriers.Parts;
using HealthPass.Carriers.Wire;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Sessions;

/// <summary>
/// What one protocol says, byte by byte. It writes into what is to go out, reads one packet at a time, waits for nothing and throws nothing at whatever it reads.
/// One is made for each connection.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The most bytes of a packet's length: both protocols begin with it.</summary>
    public const int LengthBytes = 4;

    /// <summary>The shortest packet.</summary>
    public abstract int Shortest { get; }

    /// <summary>The longest packet that a gateway may send.</summary>
    public abstract int Longest { get; }

    /// <summary>After so long without a packet the gateway is asked whether it is there.</summary>
    public abstract TimeSpan Silence { get; }

    /// <summary>Writes the login.</summary>
    public abstract void WriteLogin(IBufferWriter<byte> output, uint sequence, string secret, DateTimeOffset now);

    /// <summary>Writes a part of a text.</summary>
    public abstract void WriteSubmit(IBufferWriter<byte> output, uint sequence, CarrierText text, TextPart part);

    /// <summary>Asks whether the gateway is there.</summary>
    public abstract void WriteProbe(IBufferWriter<byte> output, uint sequence);

    /// <summary>Takes leave.</summary>
    public abstract void WriteGoodbye(IBufferWriter<byte> output, uint sequence);

    /// <summary>Tells the gateway that news arrived.</summary>
    public abstract void WriteHeard(IBufferWriter<byte> output, uint sequence, ulong id);

    /// <summary>Answers what takes an answer at once: a probe, a goodbye, nonsense, an unknown command.</summary>
    public abstract void WriteReply(IBufferWriter<byte> output, in Word word);

    /// <summary>Reads a packet.</summary>
    /// <param name="packet">The whole packet.</param>
    /// <param name="now">The time, for what says none itself.</param>
    public abstract Word Read(ReadOnlySpan<byte> packet, DateTimeOffset now);

    /// <summary>Reads a packet, in however many pieces it lies.</summary>
    /// <param name="packet">The whole packet.</param>
    /// <param name="now">The time, for what says none itself.</param>
    public Word Read(ReadOnlySequence<byte> packet, DateTimeOffset now)
    {
        if (packet.IsSingleSegment)
        {
            return Read(packet.FirstSpan, now);
        }

        var length = (int)packet.Length;
        var room = ArrayPool<byte>.Shared.Rent(length);
        packet.CopyTo(room);
        var word = Read(room.AsSpan(0, length), now);
        ArrayPool<byte>.Shared.Return(room);
        return word;
    }

    /// <summary>Takes the next packet off what has come, in however many pieces.</summary>
    /// <param name="input">What has come; what is left behind the packet afterwards.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="fault">What is wrong with its length.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryTake(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> packet, out WireFault fault)
    {
        (packet, fault) = (default, WireFault.None);
        if (input.Length < LengthBytes)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[LengthBytes];
        input.Slice(0, LengthBytes).CopyTo(bytes);
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        fault = length < Shortest ? WireFault.ShorterThanHeader : length > Longest ? WireFault.TooLong : WireFault.None;
        if (fault != WireFault.None || input.Length < length)
        {
            return false;
        }

        packet = input.Slice(0, length);
        input = input.Slice(length);
        return true;
    }
}
