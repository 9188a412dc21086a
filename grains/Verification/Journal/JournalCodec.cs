using System.Buffers.Binary;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Verification.Journal;

/// <summary>The binary form of journal entries: a kind byte and fixed fields, little-endian.</summary>
internal static class JournalCodec
{
    /// <summary>Bytes of a scan entry.</summary>
    public const int ScanSize = 112;

    /// <summary>Bytes of a show entry.</summary>
    public const int ShowsSize = 24;

    private const ushort NoTest = ushort.MaxValue;

    /// <summary>The size of an entry of a kind, 0 for a kind this build does not know.</summary>
    public static int SizeOf(byte kind) => (JournalEntryKind)kind switch
    {
        JournalEntryKind.Scan => ScanSize,
        JournalEntryKind.Shows => ShowsSize,
        _ => 0,
    };

    /// <summary>Writes a scan.</summary>
    public static void Write(Span<byte> entry, in ScanRecord scan)
    {
        entry[0] = (byte)JournalEntryKind.Scan;
        entry[1] = scan.ScanIdFromGate ? (byte)1 : (byte)0;
        entry[2] = (byte)scan.Verdict;
        entry[3] = (byte)scan.Colour;
        entry[4] = scan.Reason;
        entry[5] = scan.VerdictReason;
        entry[6] = (byte)scan.CodeState;
        entry[7] = (byte)scan.Direction;
        entry[8] = (byte)scan.Means;
        entry[9] = (byte)scan.Marks;
        BinaryPrimitives.WriteUInt16LittleEndian(entry[10..], scan.TestAgeHours ?? NoTest);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[12..], scan.Place);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[14..], 0);
        BinaryPrimitives.WriteInt64LittleEndian(entry[16..], scan.ScannedAt);
        BinaryPrimitives.WriteInt64LittleEndian(entry[24..], scan.Region.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[32..], scan.VenueId.Value);
        _ = scan.ScanId.TryWriteBytes(entry[40..], bigEndian: true, out _);
        scan.PersonId.Write(entry[56..]);
        scan.GateId.Write(entry[72..]);
        BinaryPrimitives.WriteInt32LittleEndian(entry[104..], scan.ClockOffset);
        BinaryPrimitives.WriteInt32LittleEndian(entry[108..], 0);
    }

    /// <summary>Reads a scan.</summary>
    public static ScanRecord ReadScan(ReadOnlySpan<byte> entry)
    {
        var testAge = BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]);
        return new()
        {
            ScanIdFromGate = entry[1] != 0,
            Verdict = (Verdict)entry[2],
            Colour = (Colour)entry[3],
            Reason = entry[4],
            VerdictReason = entry[5],
            CodeState = (CodeState)entry[6],
            Direction = (ScanDirection)entry[7],
            Means = (ScanMeans)entry[8],
            Marks = (ScanMarks)entry[9],
            Place = BinaryPrimitives.ReadUInt16LittleEndian(entry[12..]),
            ClockOffset = BinaryPrimitives.ReadInt32LittleEndian(entry[104..]),
            TestAgeHours = testAge == NoTest ? null : testAge,
            ScannedAt = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]),
            Region = new(BinaryPrimitives.ReadInt64LittleEndian(entry[24..])),
            VenueId = new(BinaryPrimitives.ReadUInt64LittleEndian(entry[32..])),
            ScanId = new(entry.Slice(40, 16), bigEndian: true),
            PersonId = PersonId.Read(entry[56..]),
            GateId = GateId.Read(entry[72..]),
        };
    }

    /// <summary>Writes a cumulative show count.</summary>
    public static void Write(Span<byte> entry, in ShowTally shows)
    {
        entry[0] = (byte)JournalEntryKind.Shows;
        entry[1..4].Clear();
        BinaryPrimitives.WriteInt32LittleEndian(entry[4..], shows.Day.DayNumber);
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], shows.Region.Value);
        BinaryPrimitives.WriteInt64LittleEndian(entry[16..], shows.Shows);
    }

    /// <summary>Reads a cumulative show count.</summary>
    public static ShowTally ReadShows(ReadOnlySpan<byte> entry) => new(
        DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32LittleEndian(entry[4..])),
        new RegionCode(BinaryPrimitives.ReadInt64LittleEndian(entry[8..])),
        BinaryPrimitives.ReadInt64LittleEndian(entry[16..]));
}
