using HealthPass.Grains.Regions;
using HealthPass.Grains.Verification.Scans;
using Npgsql;
using NpgsqlTypes;

namespace HealthPass.Grains.Storage.Postgres;

/// <summary>
/// Writes scan records to PostgreSQL: binary COPY into a staging table, then one INSERT in the order of ids, so that two
/// nodes with the same ids wait for each other and never in a circle.
/// </summary>
/// <remarks>
/// A key of a partitioned table is unique within a partition only. An id that a gate chose may come again on the other
/// side of midnight, so those are also looked up in the two neighbouring days; a retry later than that is another scan.
/// The look-up sees committed rows only. Transactions of one day collide in the key itself; those of different days must
/// not overlap, hence a lock: shared by all that ship today's ids well away from midnight, exclusive for any other.
/// </remarks>
/// <param name="database">The server.</param>
/// <param name="partitions">Its partitions.</param>
internal sealed class PostgresScanWriter(PostgresDatabase database, PostgresPartitions partitions) : IScanWriter
{
    // Longer than any transaction of ours may take, clock differences between node and server included.
    private const string MidnightMargin = "interval '5 minutes'";

    private const string Stage = """
        CREATE TEMPORARY TABLE ship_staging (
            ordinal integer NOT NULL, from_gate boolean NOT NULL,
            scan_id uuid NOT NULL, person_id text, venue_id text NOT NULL, verdict text NOT NULL, colour text,
            scanned_at timestamptz NOT NULL, day date NOT NULL, region_code bigint NOT NULL, reason smallint NOT NULL,
            verdict_reason smallint NOT NULL, code_state text NOT NULL, direction text NOT NULL, means text NOT NULL,
            test_age_hours integer, gate_id text
        ) ON COMMIT DROP
        """;

    private const string Copy = """
        COPY ship_staging (ordinal, from_gate, scan_id, person_id, venue_id, verdict, colour, scanned_at, day, region_code,
                           reason, verdict_reason, code_state, direction, means, test_age_hours, gate_id)
        FROM STDIN (FORMAT BINARY)
        """;

    private const string LockIds = $"""
        SELECT CASE
            WHEN @first = @last
             AND @first = (timezone('Asia/Shanghai', clock_timestamp()) - {MidnightMargin})::date
             AND @first = (timezone('Asia/Shanghai', clock_timestamp()) + {MidnightMargin})::date
            THEN pg_advisory_xact_lock_shared(@key)
            ELSE pg_advisory_xact_lock(@key)
        END
        """;

    private const string Insert = """
        WITH entered AS (
            INSERT INTO scan_record (scan_id, person_id, venue_id, verdict, colour, scanned_at, day, region_code, reason,
                                     verdict_reason, code_state, direction, means, test_age_hours, gate_id, node)
            SELECT scan_id, person_id, venue_id, verdict, colour, scanned_at, day, region_code, reason, verdict_reason,
                   code_state, direction, means, test_age_hours, gate_id, @node
              FROM ship_staging AS s
             WHERE NOT s.from_gate
                OR NOT (EXISTS (SELECT 1 FROM scan_record AS r WHERE r.scan_id = s.scan_id AND r.day = s.day - 1)
                     OR EXISTS (SELECT 1 FROM scan_record AS r WHERE r.scan_id = s.scan_id AND r.day = s.day + 1))
             ORDER BY scan_id, day
            ON CONFLICT (scan_id, day) DO NOTHING
            RETURNING scan_id
        )
        SELECT ordinal FROM ship_staging AS s WHERE NOT EXISTS (SELECT 1 FROM entered AS e WHERE e.scan_id = s.scan_id)
        """;

    private const string Tally = """
        INSERT INTO scan_tally AS old (node, day, venue_id, region_code, allow, check_, deny)
        SELECT @node, * FROM unnest(@day, @venue_id, @region_code, @allow, @check, @deny)
        ON CONFLICT (node, day, venue_id) DO UPDATE
           SET region_code = excluded.region_code, allow = old.allow + excluded.allow, check_ = old.check_ + excluded.check_,
               deny = old.deny + excluded.deny
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
        var leftOut = LeaveOutRepeats(scans);
        await session.ExecuteAsync(Stage, cancellationToken);
        var gateDays = await CopyAsync((NpgsqlConnection)session.Connection, scans, leftOut, cancellationToken);
        if (gateDays is { } days)
        {
            await session.ExecuteAsync(LockIds, cancellationToken, ("@first", days.First), ("@last", days.Last), ("@key", AdvisoryLocks.ScanIds));
        }

        try
        {
            // The row estimate of a fresh table is a guess, and a guess may turn the look-up into a scan of whole days.
            await session.ExecuteAsync("ANALYZE ship_staging", cancellationToken);
            var ordinals = await session.QueryAsync(Insert, reader => reader.GetInt32(0), cancellationToken, ("@node", database.Node));
            foreach (var ordinal in ordinals)
            {
                leftOut[ordinal] = true;
            }
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.CheckViolation)
        {
            // No partition for a row: retention ran between. The next attempt makes it again.
            partitions.Forget();
            throw new StorageUnavailableException("A day's partition was dropped under the shipper.", error);
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
        ("@allow", added.Select(tally => tally.Allow).ToArray()),
        ("@check", added.Select(tally => tally.Check).ToArray()),
        ("@deny", added.Select(tally => tally.Deny).ToArray()));

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

    private static bool[] LeaveOutRepeats(IReadOnlyList<ScanRecord> scans)
    {
        var leftOut = new bool[scans.Count];
        var seen = new HashSet<Guid>(scans.Count);
        for (var i = 0; i < scans.Count; i++)
        {
            leftOut[i] = !seen.Add(scans[i].ScanId);
        }

        return leftOut;
    }

    private static async Task<(DateOnly First, DateOnly Last)?> CopyAsync(
        NpgsqlConnection connection, IReadOnlyList<ScanRecord> scans, bool[] leftOut, CancellationToken cancellationToken)
    {
        (DateOnly First, DateOnly Last)? gateDays = null;
        await using var copy = await connection.BeginBinaryImportAsync(Copy, cancellationToken);
        for (var i = 0; i < scans.Count; i++)
        {
            if (leftOut[i])
            {
                continue;
            }

            var scan = scans[i];
            var day = ShanghaiDay.Of(scan.ScannedAt);
            if (scan.ScanIdFromGate)
            {
                gateDays = gateDays is { } days ? (day < days.First ? day : days.First, day > days.Last ? day : days.Last) : (day, day);
            }

            // Synchronous inside a row: the values go to a buffer, and the buffer is flushed by the asynchronous start of a row.
            await copy.StartRowAsync(cancellationToken);
            copy.Write(i, NpgsqlDbType.Integer);
            copy.Write(scan.ScanIdFromGate, NpgsqlDbType.Boolean);
            copy.Write(scan.ScanId, NpgsqlDbType.Uuid);
            WriteText(copy, ScanWords.Of(scan.PersonId));
            copy.Write(scan.VenueId.ToString(), NpgsqlDbType.Text);
            copy.Write(ScanWords.Of(scan.Verdict), NpgsqlDbType.Text);
            WriteText(copy, ScanWords.Of(scan.Colour));
            copy.Write(DateTimeOffset.FromUnixTimeMilliseconds(scan.ScannedAt).UtcDateTime, NpgsqlDbType.TimestampTz);
            copy.Write(day, NpgsqlDbType.Date);
            copy.Write(scan.Region.Value, NpgsqlDbType.Bigint);
            copy.Write((short)scan.Reason, NpgsqlDbType.Smallint);
            copy.Write((short)scan.VerdictReason, NpgsqlDbType.Smallint);
            copy.Write(ScanWords.Of(scan.CodeState), NpgsqlDbType.Text);
            copy.Write(ScanWords.Of(scan.Direction), NpgsqlDbType.Text);
            copy.Write(ScanWords.Of(scan.Means), NpgsqlDbType.Text);
            if (scan.TestAgeHours is { } hours)
            {
                copy.Write((int)hours, NpgsqlDbType.Integer);
            }
            else
            {
                copy.WriteNull();
            }

            WriteText(copy, ScanWords.Of(scan.GateId));
        }

        await copy.CompleteAsync(cancellationToken);
        return gateDays;
    }

    private static void WriteText(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text, NpgsqlDbType.Text);
        }
    }
}
