using System.Buffers.Binary;

namespace HealthPass.Storage.Sqlite;

/// <summary>Where a scan record belongs in the table, in the table's order.</summary>
internal readonly struct ScanPlace : IComparable<ScanPlace>
{
    private readonly UInt128 _id;

    /// <summary>Makes a place.</summary>
    public ScanPlace(long run, Guid scanId, int index)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = scanId.TryWriteBytes(bytes, bigEndian: true, out _);
        (Run, Index, _id) = (run, index, BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <summary>The run.</summary>
    public long Run { get; }

    /// <summary>Which scan of the batch.</summary>
    public int Index { get; }

    /// <inheritdoc />
    public int CompareTo(ScanPlace other) => Run != other.Run ? Run.CompareTo(other.Run) : _id.CompareTo(other._id);
}
