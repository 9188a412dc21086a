using System.Buffers.Binary;
using System.IO.Hashing;

namespace HealthPass.Gate.Queue;

/// <summary>A record of the queue: length and checksum, four bytes each with the lowest first, and the bytes. The checksum is over length and bytes.</summary>
internal static class QueueFormat
{
    public const int HeaderSize = 8;
    public const int MaxRecord = 16 << 10;

    private const int LengthSize = 4;

    /// <summary>Adds a record to what is to be written.</summary>
    /// <exception cref="ArgumentException">It is empty or too long.</exception>
    public static void Write(MemoryStream output, ReadOnlySpan<byte> record)
    {
        if (record.IsEmpty || record.Length > MaxRecord)
        {
            throw new ArgumentException($"A record has 1 to {MaxRecord} bytes.", nameof(record));
        }

        Span<byte> header = stackalloc byte[HeaderSize];
        BinaryPrimitives.WriteInt32LittleEndian(header, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[LengthSize..], ChecksumOf(header[..LengthSize], record));
        output.Write(header);
        output.Write(record);
    }

    /// <summary>Reads the record at the beginning.</summary>
    /// <returns>The record; empty where there is no whole one, or one whose checksum is wrong.</returns>
    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderSize)
        {
            return default;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        if (length is <= 0 or > MaxRecord || bytes.Length - HeaderSize < length)
        {
            return default;
        }

        var record = bytes.Slice(HeaderSize, length);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[LengthSize..]) == ChecksumOf(bytes.Span[..LengthSize], record.Span) ? record : default;
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> length, ReadOnlySpan<byte> record)
    {
        var checksum = new Crc32();
        checksum.Append(length);
        checksum.Append(record);
        return checksum.GetCurrentHashAsUInt32();
    }
}
