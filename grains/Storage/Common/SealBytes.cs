using System.Buffers.Binary;
using HealthPass.Kernel.Keys;

namespace HealthPass.Storage.Common;

/// <summary>Seals as they stand in a column.</summary>
internal static class SealBytes
{
    private const int Size = sizeof(ushort) + (2 * sizeof(ulong));

    /// <summary>The bytes of a seal.</summary>
    public static byte[] Write(Seal seal)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, seal.Key);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(2), seal.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(10), seal.Low);
        return bytes;
    }

    /// <summary>The seal of a column. Whatever somebody has put there instead is a seal that does not hold.</summary>
    public static Seal Read(byte[] bytes) => bytes.Length != Size
        ? default
        : new(
            BinaryPrimitives.ReadUInt16BigEndian(bytes),
            BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(2)),
            BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(10)));
}
