using System.Data.Common;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Verdicts;
using HealthPass.Storage.Stores;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Sqlite;

/// <summary>Goes through the runs of the days in question, and looks into each by four bytes of the person's id: a few in a run have them in common.</summary>
internal sealed class SqlitePersonScans(SqliteDatabase database) : IPersonScans
{
    private const int Prefix = 4;

    // Left to itself the planner reads whole runs.
    private const string Select = """
        WITH RECURSIVE runs (run) AS (
            SELECT MIN(run) FROM scan WHERE run >= @run
            UNION ALL
            SELECT (SELECT MIN(scan.run) FROM scan WHERE scan.run > runs.run) FROM runs WHERE run IS NOT NULL)
        SELECT scanned_at, venue_id, region_code, facts
          FROM runs JOIN scan INDEXED BY scan_person ON scan.run = runs.run AND substr(scan.person_id, 1, 4) = @prefix
         WHERE scan.person_id = @person_id AND scanned_at >= @from
         ORDER BY scanned_at DESC LIMIT @limit
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PersonScan>> ReadAsync(PersonId person, DateTimeOffset from, int limit, CancellationToken cancellationToken)
    {
        var id = person.ToBytes();
        return await database.ReadAsync(
            (session, token) => session.QueryAsync(
                Select, Read, token, ("@run", ScanRuns.FirstOf(ShanghaiDay.Of(from))), ("@prefix", id[..Prefix]), ("@person_id", id),
                ("@from", from.ToUnixTimeMilliseconds()), ("@limit", limit)),
            cancellationToken);
    }

    // The numbers of 0010_lean_scans.sql and 0050_scan_marks.sql.
    private static PersonScan Read(DbDataReader reader)
    {
        var facts = reader.GetInt64(3);
        return new(
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), ScanStore.ReadVenue(reader, 1), new(reader.GetInt64(2)),
            (Verdict)(facts & 15), (Colour)(facts >> 4 & 15), (ScanDirection)(facts >> 12 & 15), (ushort)(facts >> 44 & ushort.MaxValue));
    }
}
