using System.Buffers.Binary;
using System.IO.Hashing;

namespace HealthPass.Verification.Journal;

/// <summary>
/// The header of one group commit: magic, length of the entries, the frame's own address, and an XxHash64 over address
/// and entries. A torn, misplaced or rotten frame fails its check.
/// </summary>
internal static class JournalFrame
{
    /// <summary>Bytes before the entries.</summary>
    public const int HeaderSize = 24;

    private const uint Magic = 0x314A_5048; // "HPJ1"

    /// <summary>Fills the header of a frame whose entries are in place.</summary>
    public static void Seal(Span<byte> frame, long address)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(frame[4..], frame.Length - HeaderSize);
        BinaryPrimitives.WriteInt64LittleEndian(frame[8..], address);
        BinaryPrimitives.WriteUInt64LittleEndian(frame[16..], Hash(frame, address));
    }

    /// <summary>The whole length of the frame that begins here, if a header could.</summary>
    /// <param name="header">At least <see cref="HeaderSize"/> bytes.</param>
    /// <param name="address">Where the frame should begin.</param>
    /// <param name="length">Header and entries, in bytes.</param>
    /// <returns>False when these bytes are no header of that address.</returns>
    public static bool TryReadLength(ReadOnlySpan<byte> header, long address, out int length)
    {
        length = 0;
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic
            || BinaryPrimitives.ReadInt64LittleEndian(header[8..]) != address)
        {
            return false;
        }

        var entries = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        length = HeaderSize + entries;
        return entries is > 0 and < (1 << 30);
    }

    /// <summary>Whether a whole frame is as it was sealed.</summary>
    /// <returns>True for a sound frame.</returns>
    public static bool IsSound(ReadOnlySpan<byte> frame, long address) =>
        BinaryPrimitives.ReadUInt64LittleEndian(frame[16..]) == Hash(frame, address);

    private static ulong Hash(ReadOnlySpan<byte> frame, long address) =>
        XxHash64.HashToUInt64(frame[HeaderSize..], seed: address);
}
