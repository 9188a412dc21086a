using System.Buffers.Binary;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;

namespace HealthPass.Benchmarks.Contenders.Redis;

/// <summary>A status as a Redis string of 24 bytes: smaller and cheaper to read than a hash or JSON.</summary>
internal static class StatusBytes
{
    public const int Size = 24;

    public static byte[] Write(in PersonStatus status)
    {
        var bytes = new byte[Size];
        bytes[0] = (byte)status.Colour;
        bytes[1] = status.Reason;
        bytes[2] = (byte)status.Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), status.Region);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), status.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), status.NameMask);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(16), status.LastNegativeTestAt);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(20), status.ReviewAt);
        return bytes;
    }

    public static PersonStatus Read(ReadOnlySpan<byte> bytes) => bytes.Length < Size ? default : new(
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]),
        (Colour)bytes[0],
        bytes[1],
        (StatusFlags)bytes[2],
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]));
}
