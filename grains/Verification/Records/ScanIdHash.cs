using System.Buffers.Binary;

namespace HealthPass.Verification.Records;

/// <summary>
/// Spreads scan ids evenly: those of gates may be anything, counted numbers too, so both halves are stirred before any bit
/// is used.
/// </summary>
public static class ScanIdHash
{
    /// <summary>The hash of an id, good in every bit.</summary>
    public static ulong Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = id.TryWriteBytes(bytes);
        return Stir(BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ Stir(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..])));
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    public static ulong Stir(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
        value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
        return value ^ (value >> 31);
    }
}
