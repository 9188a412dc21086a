using System.Buffers.Binary;
using HealthPass.Benchmarks.Contenders.Shared;

namespace HealthPass.Benchmarks.Contenders.Redis;

/// <summary>A scan record of 64 bytes for a Redis list.</summary>
internal static class RecordBytes
{
    public const int Size = 64;

    public static byte[] Write(in Judgement judged)
    {
        var bytes = new byte[Size];
        WriteScan(bytes, judged.Scan);
        bytes[56] = (byte)judged.Result.Verdict;
        bytes[57] = (byte)judged.Status.Colour;
        bytes[58] = judged.Status.Reason;
        bytes[59] = (byte)judged.Result.Reason;
        return bytes;
    }

    /// <summary>Writes what is known before the verdict.</summary>
    public static void WriteScan(Span<byte> bytes, in GateScan scan)
    {
        _ = scan.ScanId.TryWriteBytes(bytes, bigEndian: true, out _);
        scan.Person.Write(bytes[16..]);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[32..], scan.Venue.VenueId.Value);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[40..], scan.Venue.Region.Value);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[48..], scan.At);
        bytes[60] = scan.Direction;
    }
}
