using HealthPass.Kernel.Venues;
using HealthPass.Storage.Common;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Sqlite;

/// <summary>
/// Binds scan records to the insert of a batch. Neighbours often have the venue and the gate in common; their text is made once.
/// </summary>
internal sealed class ScanRow(SqliteStatement insert, string node)
{
    private VenueId _venue;
    private string _venueText = string.Empty;
    private GateId _gate;
    private string? _gateText;

    /// <summary>The insert whose parameters are bound here.</summary>
    public const string Insert = """
        INSERT INTO scan (run, scan_id, person_id, venue_id, region_code, scanned_at, facts, test_age_hours, gate_id, node, clock_offset_seconds)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (run, scan_id) DO NOTHING
        """;

    /// <summary>Writes a record.</summary>
    /// <returns>Whether it was new in its run.</returns>
    public bool Write(in ScanRecord scan, long run)
    {
        Remember(scan);
        Span<byte> id = stackalloc byte[16];
        insert.Bind(1, run);
        _ = scan.ScanId.TryWriteBytes(id, bigEndian: true, out _);
        insert.BindBytes(2, id);
        if (scan.PersonId == default)
        {
            insert.Bind(3, (long?)null);
        }
        else
        {
            scan.PersonId.Write(id);
            insert.BindBytes(3, id);
        }

        insert.Bind(4, _venueText);
        insert.Bind(5, scan.Region.Value);
        insert.Bind(6, scan.ScannedAt);
        insert.Bind(7, Facts(scan));
        insert.Bind(8, scan.TestAgeHours);
        insert.Bind(9, _gateText);
        insert.Bind(10, node);
        insert.Bind(11, ScanWords.ClockOffsetOf(scan));
        return insert.Run() > 0;
    }

    // As 0010_lean_scans.sql and 0050_scan_marks.sql say, whose view names the numbers. They are data: once written, they never change.
    private static long Facts(in ScanRecord scan)
    {
        // Refuses what the view could not say.
        _ = (ScanWords.Of(scan.Verdict), ScanWords.Of(scan.Colour), ScanWords.Of(scan.CodeState), ScanWords.Of(scan.Direction), ScanWords.Of(scan.Means));
        return (long)scan.Verdict
            | ((long)scan.Colour << 4)
            | ((long)scan.CodeState << 8)
            | ((long)scan.Direction << 12)
            | ((long)scan.Means << 16)
            | ((long)scan.VerdictReason << 20)
            | ((long)scan.Reason << 28)
            | ((long)scan.Marks << 36)
            | ((long)scan.Place << 44);
    }

    private void Remember(in ScanRecord scan)
    {
        if (scan.VenueId != _venue || _venueText.Length == 0)
        {
            (_venue, _venueText) = (scan.VenueId, scan.VenueId.ToString());
        }

        if (scan.GateId != _gate)
        {
            (_gate, _gateText) = (scan.GateId, ScanWords.Of(scan.GateId));
        }
    }
}
