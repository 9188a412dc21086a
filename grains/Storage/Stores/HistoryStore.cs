using System.Data.Common;
using System.Globalization;
using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The history of regions.</summary>
internal sealed class HistoryStore(Database database) : IHistoryStore
{
    private const int RegionsPerQuery = 64;
    private const int MaxRegions = 512;

    // A transaction at a time, so that other writers get their turn in between.
    private const int DropAtOnce = 2_000;

    private const string DayColumns = "day, region_code, registered, gained, active, shows, allow, check_, deny, venues, venues_scanned";
    private const string PointColumns = "region_code, slot, at, registered, active, shows, allow, check_, deny";

    // The tallies move in the same transactions as the rows they count, so their sum less those who came later is exact.
    private const string Counts = """
        SELECT region_code, CAST(SUM(registered) AS bigint), CAST(SUM(gained) AS bigint), CAST(SUM(shows) AS bigint),
               CAST(SUM(allow) AS bigint), CAST(SUM(check_) AS bigint), CAST(SUM(deny) AS bigint),
               CAST(SUM(venues) AS bigint), CAST(SUM(scanned) AS bigint)
          FROM (
            SELECT region_code, green + yellow + red AS registered, 0 AS gained, 0 AS shows, 0 AS allow, 0 AS check_, 0 AS deny,
                   0 AS venues, 0 AS scanned
              FROM registered_tally
            UNION ALL
            SELECT region_code, -1, 0, 0, 0, 0, 0, 0, 0 FROM person_directory WHERE state = 1 AND applied_at >= @end
            UNION ALL
            SELECT region_code, 0, 1, 0, 0, 0, 0, 0, 0 FROM person_directory WHERE state = 1 AND applied_at >= @start AND applied_at < @end
            UNION ALL
            SELECT region_code, 0, 0, shows, 0, 0, 0, 0, 0 FROM show_tally WHERE day = @day
            UNION ALL
            SELECT region_code, 0, 0, 0, allow, check_, deny, 0, 0 FROM scan_tally WHERE day = @day
            UNION ALL
            SELECT region_code, 0, 0, 0, 0, 0, 0, 1,
                   CASE WHEN EXISTS (SELECT 1 FROM scan_tally AS t
                                      WHERE t.venue_id = v.venue_id AND t.day = @day AND t.allow + t.check_ + t.deny > 0)
                        THEN 1 ELSE 0 END
              FROM venue_directory AS v WHERE registered_at < @end AND standing <> 'in_review' AND (ended_at = 0 OR ended_at >= @end)
          ) AS parts
         GROUP BY region_code ORDER BY region_code
        """;

    private static readonly RowStatement PutDays = new(
        "region_day",
        DayColumns.Split(", "),
        """
        ON CONFLICT (region_code, day) DO UPDATE
           SET registered = excluded.registered, gained = excluded.gained, active = excluded.active, shows = excluded.shows,
               allow = excluded.allow, check_ = excluded.check_, deny = excluded.deny, venues = excluded.venues,
               venues_scanned = excluded.venues_scanned
        """);

    private static readonly RowStatement PutPoints = new("region_point", PointColumns.Split(", "), "ON CONFLICT (region_code, slot) DO NOTHING");

    private static readonly string[] RegionNames =
        [.. Enumerable.Range(0, RegionsPerQuery).Select(index => string.Create(CultureInfo.InvariantCulture, $"@r{index}"))];

    private static readonly string Registered =
        $"SELECT region_code, day, registered FROM region_day WHERE region_code IN ({string.Join(", ", RegionNames)}) AND day >= @from AND day <= @to";

    private static readonly string Gains = $"""
        SELECT r.region_code, r.day, r.gained FROM region_day AS r
          JOIN history_day AS h ON h.day = r.day AND h.settled = 1
         WHERE r.region_code IN ({string.Join(", ", RegionNames)}) AND r.day >= @from AND r.day <= @to
         ORDER BY r.region_code, r.day
        """;

    /// <inheritdoc />
    public Task WriteProgressAsync(long shippedThrough, bool stopped, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            """
            INSERT INTO node_progress (node, shipped_through, stopped) VALUES (@node, @through, @stopped)
            ON CONFLICT (node) DO UPDATE
               SET stopped = excluded.stopped,
                   shipped_through = CASE WHEN excluded.shipped_through > node_progress.shipped_through
                                          THEN excluded.shipped_through ELSE node_progress.shipped_through END
            """,
            token,
            ("@node", database.Node),
            ("@through", shippedThrough),
            ("@stopped", Flag(stopped))),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<NodeProgress>> ReadProgressAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            """
            SELECT node, shipped_through, stopped FROM node_progress
            UNION ALL
            SELECT node, 0, 0 FROM journal_watermark AS w
             WHERE address > 0 AND NOT EXISTS (SELECT 1 FROM node_progress AS p WHERE p.node = w.node)
            """,
            reader => new NodeProgress(reader.GetString(0), reader.GetInt64(1), reader.GetInt32(2) != 0),
            token),
        cancellationToken);

    /// <inheritdoc />
    public async Task<long> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT CAST(COALESCE(SUM(n), 0) AS bigint) FROM (
                    SELECT allow + check_ + deny AS n FROM scan_tally WHERE day = @day
                    UNION ALL
                    SELECT shows FROM show_tally WHERE day = @day) AS parts
                """,
                reader => reader.GetInt64(0),
                token,
                ("@day", day)),
            cancellationToken);
        return rows[0];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LaneCount>> ReadLanesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            """
            SELECT day, lane, CAST(SUM(scans) AS bigint) FROM lane_tally
             WHERE day >= @from AND day <= @to GROUP BY day, lane ORDER BY day, lane
            """,
            reader => new LaneCount(reader.GetFieldValue<DateOnly>(0), reader.GetString(1), reader.GetInt64(2)),
            token,
            ("@from", from),
            ("@to", to)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegionCounts>> ReadCountsAsync(DateOnly day, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            Counts,
            reader => new RegionCounts(
                new(reader.GetInt64(0)), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3),
                new(reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)), reader.GetInt64(7), reader.GetInt64(8)),
            token,
            ("@day", day),
            ("@start", ShanghaiDay.StartOf(day) / 1_000),
            ("@end", ShanghaiDay.StartOf(day.AddDays(1)) / 1_000)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ActiveSketch>> ReadSketchesAsync(
        DateOnly day, long first, long end, RegionLevel deepest, CancellationToken cancellationToken) => await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT region_code, sketch FROM active_sketch
                 WHERE day = @day AND region_code >= @first AND region_code < @end AND region_code % @unit = 0 ORDER BY region_code, node
                """,
                reader => new ActiveSketch(day, new(reader.GetInt64(0)), reader.GetFieldValue<byte[]>(1)),
                token,
                ("@day", day),
                ("@first", first),
                ("@end", end),
                ("@unit", RegionUnits.Of(deepest))),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegionDay>> ReadDayAsync(DateOnly day, RegionLevel deepest, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {DayColumns} FROM region_day WHERE day = @day AND region_code % @unit = 0 ORDER BY region_code",
            ReadDay,
            token,
            ("@day", day),
            ("@unit", RegionUnits.Of(deepest))),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(RegionDay Row, bool Settled)>> ReadRegionAsync(
        RegionCode region, DateOnly from, DateOnly to, CancellationToken cancellationToken) => await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT r.day, r.region_code, r.registered, r.gained, r.active, r.shows, r.allow, r.check_, r.deny, r.venues, r.venues_scanned,
                       COALESCE(h.settled, 0)
                  FROM region_day AS r LEFT JOIN history_day AS h ON h.day = r.day
                 WHERE r.region_code = @region AND r.day >= @from AND r.day <= @to ORDER BY r.day
                """,
                reader => (ReadDay(reader), reader.GetInt32(11) != 0),
                token,
                ("@region", region.Value),
                ("@from", from),
                ("@to", to)),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<(RegionCode Region, DateOnly Day, long Registered)>> ReadRegisteredAsync(
        IReadOnlyList<RegionCode> regions, DateOnly from, DateOnly to, CancellationToken cancellationToken) => ReadByRegionsAsync(
            regions,
            Registered,
            reader => (new RegionCode(reader.GetInt64(0)), reader.GetFieldValue<DateOnly>(1), reader.GetInt64(2)),
            cancellationToken,
            ("@from", from),
            ("@to", to));

    /// <inheritdoc />
    public Task<IReadOnlyList<(RegionCode Region, DateOnly Day, long Gained)>> ReadGainsAsync(
        IReadOnlyList<RegionCode> regions, DateOnly from, DateOnly to, CancellationToken cancellationToken) => ReadByRegionsAsync(
            regions,
            Gains,
            reader => (new RegionCode(reader.GetInt64(0)), reader.GetFieldValue<DateOnly>(1), reader.GetInt64(2)),
            cancellationToken,
            ("@from", from),
            ("@to", to));

    /// <inheritdoc />
    public async Task<IReadOnlyList<(RegionCode Region, long Persons)>> CountAppliedAsync(
        RegionCode region, long since, CancellationToken cancellationToken) => await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT region_code, CAST(COUNT(*) AS bigint) FROM person_directory
                 WHERE state = 1 AND applied_at >= @since AND region_code >= @first AND region_code < @end GROUP BY region_code
                """,
                reader => (new RegionCode(reader.GetInt64(0)), reader.GetInt64(1)),
                token,
                ("@since", since),
                ("@first", region.Value),
                ("@end", region.End)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryDay>> ReadDaysAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT day, settled, complete, counted, computed_at, late FROM history_day WHERE day >= @from AND day <= @to ORDER BY day",
            reader => new HistoryDay(
                reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1) != 0, reader.GetInt32(2) != 0, reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5)),
            token,
            ("@from", from),
            ("@to", to)),
        cancellationToken);

    /// <inheritdoc />
    public Task WriteDayAsync(
        HistoryDay? day, IReadOnlyList<RegionDay> changed, IReadOnlyList<(DateOnly Day, RegionCode Region)> gone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(gone);
        return database.WriteAsync(
            async (session, token) =>
            {
                foreach (var (date, region) in gone)
                {
                    _ = await session.ExecuteAsync(
                        "DELETE FROM region_day WHERE region_code = @region AND day = @day", token, ("@region", region.Value), ("@day", date));
                }

                await PutDays.WriteAsync(session, changed, DayValues, token);
                if (day is not null)
                {
                    _ = await session.ExecuteAsync(
                        """
                        INSERT INTO history_day (day, settled, complete, counted, computed_at, late)
                        VALUES (@day, @settled, @complete, @counted, @computed_at, @late)
                        ON CONFLICT (day) DO UPDATE
                           SET settled = excluded.settled, complete = excluded.complete, counted = excluded.counted, computed_at = excluded.computed_at,
                               late = excluded.late
                        """,
                        token,
                        ("@day", day.Day),
                        ("@settled", Flag(day.Settled)),
                        ("@complete", Flag(day.Complete)),
                        ("@counted", day.Counted),
                        ("@computed_at", day.ComputedAt),
                        ("@late", day.Late));
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task WritePointsAsync(IReadOnlyList<RegionPoint> points, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(points);
        return database.WriteAsync(
            async (session, token) =>
            {
                await PutPoints.WriteAsync(session, points, PointValues, token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegionPoint>> ReadPointsAsync(
        RegionCode region, long fromSlot, long endSlot, CancellationToken cancellationToken) => await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {PointColumns} FROM region_point WHERE region_code = @region AND slot >= @from AND slot < @end ORDER BY slot",
                reader => new RegionPoint(
                    new(reader.GetInt64(0)), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5),
                    new(reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8))),
                token,
                ("@region", region.Value),
                ("@from", fromSlot),
                ("@end", endSlot)),
            cancellationToken);

    /// <inheritdoc />
    public async Task DropAsync(long pointsBefore, DateOnly smallRegionsBefore, CancellationToken cancellationToken)
    {
        _ = await database.DeleteInStretchesAsync(
            """
            DELETE FROM region_point WHERE (region_code, slot) IN (
                SELECT region_code, slot FROM region_point WHERE slot < @before LIMIT @limit)
            """,
            DropAtOnce,
            cancellationToken,
            ("@before", pointsBefore));
        _ = await database.DeleteInStretchesAsync(
            """
            DELETE FROM region_day WHERE (region_code, day) IN (
                SELECT region_code, day FROM region_day WHERE day < @before AND region_code % @unit <> 0 LIMIT @limit)
            """,
            DropAtOnce,
            cancellationToken,
            ("@before", smallRegionsBefore),
            ("@unit", RegionUnits.Of(RegionLevel.County)));
    }

    // One integer type for both: SQLite has no other, and PostgreSQL widens nothing on its own.
    private static short Flag(bool value) => value ? (short)1 : (short)0;

    private async Task<IReadOnlyList<T>> ReadByRegionsAsync<T>(
        IReadOnlyList<RegionCode> regions, string sql, Func<DbDataReader, T> map, CancellationToken cancellationToken, params (string Name, object? Value)[] more)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(regions.Count, MaxRegions);
        var rows = new List<T>();
        foreach (var chunk in regions.Chunk(RegionsPerQuery))
        {
            // Filled up with its last region, so that the statement is always the same one and stays prepared.
            (string, object?)[] arguments =
                [.. RegionNames.Select((name, i) => (name, (object?)chunk[Math.Min(i, chunk.Length - 1)].Value)), .. more];
            rows.AddRange(await database.ReadAsync((session, token) => session.QueryAsync(sql, map, token, arguments), cancellationToken));
        }

        return rows;
    }

    private static RegionDay ReadDay(DbDataReader reader) => new(
        reader.GetFieldValue<DateOnly>(0), new(reader.GetInt64(1)), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5),
        new(reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8)), reader.GetInt64(9), reader.GetInt64(10));

    private static object?[] DayValues(RegionDay row) =>
    [
        row.Day, row.Region.Value, row.Registered, row.Gained, row.Active, row.Shows, row.Scans.Allow, row.Scans.Check, row.Scans.Deny, row.Venues, row.VenuesScanned,
    ];

    private static object?[] PointValues(RegionPoint point) =>
        [point.Region.Value, point.Slot, point.At, point.Registered, point.Active, point.Shows, point.Scans.Allow, point.Scans.Check, point.Scans.Deny];
}
