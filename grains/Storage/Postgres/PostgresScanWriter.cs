using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Storage.Common;
using HealthPass.Verification.Records;
using Npgsql;
using ScanKey = (System.DateOnly Day, System.Guid Id, int Ordinal);

namespace HealthPass.Storage.Postgres;

/// <summary>
/// Writes scan records to PostgreSQL: what is there already is looked up, the rest goes into the table by binary COPY in the order
/// of keys, so that two nodes with the same ids wait for each other and never in a circle.
/// </summary>
/// <remarks>
/// A key of a partitioned table is unique within a partition only. An id that a gate chose may come again on the other
/// side of midnight, so those are also looked up in the two neighbouring days; a retry later than that is another scan.
/// The look-up sees committed rows only. Transactions of one day collide in the key itself; those of different days must
/// not overlap, hence a lock: shared by all that ship today's ids well away from midnight, exclusive for any other.
/// COPY knows no ON CONFLICT. A key that another node committed since the look-up fails it; everything back to the savepoint is then
/// undone, the look-up finds that key, and COPY begins again with fewer rows than before. Looking for today's ids beforehand, where the
/// key would tell as well, keeps a gate's retry through another node from costing a second COPY.
/// </remarks>
internal sealed class PostgresScanWriter(PostgresDatabase database, PostgresPartitions partitions) : IScanWriter
{
    // Longer than any transaction of ours may take, clock differences between node and server included.
    private const string MidnightMargin = "interval '5 minutes'";

    private const string LockIds = $"""
        SELECT CASE
            WHEN @first = @last
             AND @first = (timezone('Asia/Shanghai', clock_timestamp()) - {MidnightMargin})::date
             AND @first = (timezone('Asia/Shanghai', clock_timestamp()) + {MidnightMargin})::date
            THEN pg_advisory_xact_lock_shared(@key)
            ELSE pg_advisory_xact_lock(@key)
        END
        """;

    // A day's partition begins without statistics, and a guess may turn the look-up into a scan of whole days. A generic plan is right for
    // any ids; one made for these would weigh each of them.
    private const string Known = """
        SET LOCAL enable_seqscan = off;
        SET LOCAL plan_cache_mode = force_generic_plan;
        SELECT scan_id, day FROM scan_record WHERE scan_id = ANY(@ids) AND day BETWEEN @from AND @to
        """;

    private const string Tally = """
        INSERT INTO scan_tally AS old (node, day, venue_id, region_code, allow, check_, deny)
        SELECT @node, * FROM unnest(@day, @venue_id, @region_code, @allow, @check, @deny)
        ON CONFLICT (node, day, venue_id) DO UPDATE
           SET region_code = excluded.region_code, allow = old.allow + excluded.allow, check_ = old.check_ + excluded.check_,
               deny = old.deny + excluded.deny
        """;

    private const string Hour = """
        INSERT INTO venue_hour AS old (node, day, hour, venue_id, ins, outs, check_ins)
        SELECT @node, * FROM unnest(@day, @hour, @venue_id, @ins, @outs, @check_ins)
        ON CONFLICT (node, day, hour, venue_id) DO UPDATE
           SET ins = old.ins + excluded.ins, outs = old.outs + excluded.outs, check_ins = old.check_ins + excluded.check_ins
        """;

    private const string Show = """
        INSERT INTO show_tally AS old (node, day, region_code, shows)
        SELECT @node, * FROM unnest(@day, @region_code, @shows)
        ON CONFLICT (node, day, region_code) DO UPDATE SET shows = greatest(old.shows, excluded.shows)
        """;

    private const string Sketch = """
        INSERT INTO active_sketch (node, day, region_code, sketch)
        SELECT @node, * FROM unnest(@day, @region_code, @sketch)
        ON CONFLICT (day, region_code, node) DO UPDATE SET sketch = excluded.sketch
        """;

    /// <inheritdoc />
    public Task PrepareAsync(IReadOnlyList<ScanRecord> scans, CancellationToken cancellationToken) =>
        partitions.EnsureAsync(scans.Select(scan => ShanghaiDay.Of(scan.ScannedAt)).ToHashSet(), cancellationToken);

    /// <inheritdoc />
    public async Task<bool[]> InsertAsync(DbSession session, IReadOnlyList<ScanRecord> scans, CancellationToken cancellationToken)
    {
        var leftOut = new bool[scans.Count];
        var keys = LeaveOutRepeats(scans, leftOut);
        var fromGates = keys.FindAll(key => scans[key.Ordinal].ScanIdFromGate);
        if (fromGates.Count > 0)
        {
            // In the order of keys the days ascend.
            await session.ExecuteAsync(
                LockIds, cancellationToken, ("@first", fromGates[0].Day), ("@last", fromGates[^1].Day), ("@key", AdvisoryLocks.ScanIds));
            await LeaveOutKnownAsync(session, scans, fromGates, leftOut, cancellationToken);
        }

        await session.ExecuteAsync("SAVEPOINT scans", cancellationToken);
        while (!await TryCopyAsync(session, scans, keys, leftOut, cancellationToken))
        {
            await session.ExecuteAsync("ROLLBACK TO SAVEPOINT scans", cancellationToken);
            await LeaveOutKnownAsync(session, scans, keys, leftOut, cancellationToken);
        }

        return leftOut;
    }

    /// <inheritdoc />
    public Task AddTalliesAsync(DbSession session, IReadOnlyList<VenueTally> added, CancellationToken cancellationToken) => session.ExecuteAsync(
        Tally,
        cancellationToken,
        ("@node", database.Node),
        ("@day", added.Select(tally => tally.Day).ToArray()),
        ("@venue_id", added.Select(tally => tally.Venue.ToString()).ToArray()),
        ("@region_code", added.Select(tally => tally.Region.Value).ToArray()),
        ("@allow", added.Select(tally => tally.Scans.Allow).ToArray()),
        ("@check", added.Select(tally => tally.Scans.Check).ToArray()),
        ("@deny", added.Select(tally => tally.Scans.Deny).ToArray()));

    /// <inheritdoc />
    public Task AddHoursAsync(DbSession session, IReadOnlyList<VenueHour> added, CancellationToken cancellationToken) => session.ExecuteAsync(
        Hour,
        cancellationToken,
        ("@node", database.Node),
        ("@day", added.Select(row => row.Day).ToArray()),
        ("@hour", added.Select(row => row.Hour).ToArray()),
        ("@venue_id", added.Select(row => row.Venue.ToString()).ToArray()),
        ("@ins", added.Select(row => row.Passages.In).ToArray()),
        ("@outs", added.Select(row => row.Passages.Out).ToArray()),
        ("@check_ins", added.Select(row => row.Passages.CheckIns).ToArray()));

    /// <inheritdoc />
    public Task RaiseShowsAsync(DbSession session, IReadOnlyList<ShowTally> shows, CancellationToken cancellationToken) => session.ExecuteAsync(
        Show,
        cancellationToken,
        ("@node", database.Node),
        ("@day", shows.Select(show => show.Day).ToArray()),
        ("@region_code", shows.Select(show => show.Region.Value).ToArray()),
        ("@shows", shows.Select(show => show.Shows).ToArray()));

    /// <inheritdoc />
    public Task PutSketchesAsync(DbSession session, IReadOnlyList<ActiveSketch> sketches, CancellationToken cancellationToken) => session.ExecuteAsync(
        Sketch,
        cancellationToken,
        ("@node", database.Node),
        ("@day", sketches.Select(sketch => sketch.Day).ToArray()),
        ("@region_code", sketches.Select(sketch => sketch.Region.Value).ToArray()),
        ("@sketch", sketches.Select(sketch => sketch.Sketch).ToArray()));

    private static List<ScanKey> LeaveOutRepeats(IReadOnlyList<ScanRecord> scans, bool[] leftOut)
    {
        var keys = new List<ScanKey>(scans.Count);
        var seen = new HashSet<Guid>(scans.Count);
        for (var i = 0; i < scans.Count; i++)
        {
            var scan = scans[i];
            leftOut[i] = !seen.Add(scan.ScanId);
            if (!leftOut[i])
            {
                keys.Add((ShanghaiDay.Of(scan.ScannedAt), scan.ScanId, i));
            }
        }

        keys.Sort();
        return keys;
    }

    private static async Task LeaveOutKnownAsync(
        DbSession session, IReadOnlyList<ScanRecord> scans, List<ScanKey> keys, bool[] leftOut, CancellationToken cancellationToken)
    {
        var known = (await session.QueryAsync(
            Known,
            reader => (reader.GetFieldValue<DateOnly>(1), reader.GetGuid(0)),
            cancellationToken,
            ("@ids", keys.ConvertAll(key => key.Id).ToArray()),
            ("@from", keys[0].Day.AddDays(-1)),
            ("@to", keys[^1].Day.AddDays(1)))).ToHashSet();
        if (known.Count == 0)
        {
            return;
        }

        foreach (var (day, id, ordinal) in keys)
        {
            leftOut[ordinal] |= known.Contains((day, id))
                || (scans[ordinal].ScanIdFromGate && (known.Contains((day.AddDays(-1), id)) || known.Contains((day.AddDays(1), id))));
        }
    }

    private async Task<bool> TryCopyAsync(
        DbSession session, IReadOnlyList<ScanRecord> scans, List<ScanKey> keys, bool[] leftOut, CancellationToken cancellationToken)
    {
        try
        {
            await using var copy = await PostgresScanCopy.BeginAsync((NpgsqlConnection)session.Connection, database.Node, cancellationToken);
            foreach (var (day, _, ordinal) in keys)
            {
                if (!leftOut[ordinal])
                {
                    await copy.WriteAsync(scans[ordinal], day, cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.CheckViolation)
        {
            // No partition for a row: retention ran between. The next attempt makes it again.
            partitions.Forget();
            throw new StorageUnavailableException("A day's partition was dropped under the shipper.", error);
        }
    }
}
