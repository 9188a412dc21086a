using System.Data.Common;
using System.Runtime.InteropServices;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Storage.Common;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Stores;

/// <summary>The scan records and what is counted from them.</summary>
internal sealed class ScanStore(Database database, IScanWriter writer) : IScanStore
{
    /// <inheritdoc />
    public async Task<long> NumberProcessAsync(CancellationToken cancellationToken) =>
        await database.WriteAsync(
            async (session, token) => (await session.QueryAsync(
                """
                INSERT INTO node_process (node, number) VALUES (@node, 1)
                    ON CONFLICT (node) DO UPDATE SET number = node_process.number + 1
                RETURNING number
                """,
                reader => reader.GetInt64(0),
                token,
                ("@node", database.Node))).Single(),
            cancellationToken);

    /// <inheritdoc />
    public async Task<long> ReadWatermarkAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT address FROM journal_watermark WHERE node = @node", reader => reader.GetInt64(0), token, ("@node", database.Node)),
            cancellationToken);
        return rows.Count == 0 ? 0 : rows[0];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<int>> ShipAsync(ShipBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.FromAddress < 0 || batch.NextAddress < batch.FromAddress || (batch.NextAddress == batch.FromAddress && batch.Scans.Count > 0))
        {
            throw new ArgumentException("A stretch of the journal ends behind its beginning.", nameof(batch));
        }

        await writer.PrepareAsync(batch.Scans, cancellationToken);
        return await database.WriteAsync(
            async (session, token) =>
            {
                // The fence comes first: on PostgreSQL it also holds the row, so a second shipper of this node waits and then fails.
                await MoveWatermarkAsync(session, batch.FromAddress, batch.NextAddress, token);
                var leftOut = batch.Scans.Count == 0 ? [] : await writer.InsertAsync(session, batch.Scans, token);
                if (Tally(batch.Scans, leftOut) is { Count: > 0 } tallies)
                {
                    await writer.AddTalliesAsync(session, tallies, token);
                    await AddLanesAsync(session, batch.Scans, leftOut, token);
                }

                if (Passed(batch.Scans, leftOut) is { Count: > 0 } hours)
                {
                    await writer.AddHoursAsync(session, hours, token);
                }

                if (Latest(batch.Shows) is { Count: > 0 } shows)
                {
                    await writer.RaiseShowsAsync(session, shows, token);
                }

                return Indices(leftOut);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueTally>> ReadVenueTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT day, venue_id, region_code, allow, check_, deny FROM scan_tally
                 WHERE node = @node AND day >= @day ORDER BY day, venue_id
                """,
                reader => new VenueTally(
                    reader.GetFieldValue<DateOnly>(0), ReadVenue(reader, 1), new(reader.GetInt64(2)),
                    new(reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5))),
                token,
                ("@node", database.Node),
                ("@day", fromDay)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<VenueHour>> ReadVenueHoursAsync(DateOnly fromDay, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT day, hour, venue_id, ins, outs, check_ins FROM venue_hour WHERE node = @node AND day >= @day ORDER BY day, hour, venue_id",
                reader => new VenueHour(
                    reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), ReadVenue(reader, 2), new(reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5))),
                token,
                ("@node", database.Node),
                ("@day", fromDay)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ShowTally>> ReadShowTalliesAsync(DateOnly fromDay, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT day, region_code, shows FROM show_tally WHERE node = @node AND day >= @day ORDER BY day, region_code",
                reader => new ShowTally(reader.GetFieldValue<DateOnly>(0), new(reader.GetInt64(1)), reader.GetInt64(2)),
                token,
                ("@node", database.Node),
                ("@day", fromDay)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ActiveSketch>> ReadSketchesAsync(DateOnly day, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT region_code, sketch FROM active_sketch WHERE day = @day AND node = @node ORDER BY region_code",
                reader => new ActiveSketch(day, new(reader.GetInt64(0)), reader.GetFieldValue<byte[]>(1)),
                token,
                ("@day", day),
                ("@node", database.Node)),
            cancellationToken);

    /// <inheritdoc />
    public async Task WriteSketchesAsync(IReadOnlyList<ActiveSketch> sketches, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sketches);
        if (sketches.Count == 0)
        {
            return;
        }

        await database.WriteAsync(
            async (session, token) =>
            {
                await writer.PutSketchesAsync(session, [.. sketches.OrderBy(sketch => sketch.Day).ThenBy(sketch => sketch.Region)], token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Reads a venue's id.</summary>
    internal static VenueId ReadVenue(DbDataReader reader, int ordinal) => VenueId.TryParse(reader.GetString(ordinal), out var venue)
        ? venue
        : throw new InvalidDataException("A venue id in the database is malformed.");

    private async Task MoveWatermarkAsync(DbSession session, long from, long next, CancellationToken cancellationToken)
    {
        var moved = await session.ExecuteAsync(
            "UPDATE journal_watermark SET address = @next WHERE node = @node AND address = @from",
            cancellationToken,
            ("@next", next),
            ("@node", database.Node),
            ("@from", from));
        if (moved == 0 && from == 0)
        {
            moved = await session.ExecuteAsync(
                "INSERT INTO journal_watermark (node, address) VALUES (@node, @next) ON CONFLICT (node) DO NOTHING",
                cancellationToken,
                ("@node", database.Node),
                ("@next", next));
        }

        if (moved == 0)
        {
            throw new StorageConflictException("The journal's watermark has moved: another process ships under this node's name.");
        }
    }

    // In the order of the key, so that two nodes never wait for each other in a circle. There are a dozen lanes, and mostly one day.
    private async Task AddLanesAsync(DbSession session, IReadOnlyList<ScanRecord> scans, bool[] leftOut, CancellationToken cancellationToken)
    {
        var lanes = new SortedDictionary<(DateOnly Day, ScanMeans Means, ScanMarks Marks), long>();
        for (var i = 0; i < scans.Count; i++)
        {
            if (!leftOut[i])
            {
                var key = (ShanghaiDay.Of(scans[i].ScannedAt), scans[i].Means, scans[i].Marks);
                lanes[key] = lanes.GetValueOrDefault(key) + 1;
            }
        }

        var counts = lanes
            .SelectMany(lane => ScanLanes.Of(lane.Key.Means, lane.Key.Marks), (lane, name) => (lane.Key.Day, Name: name, Scans: lane.Value))
            .GroupBy(lane => (lane.Day, lane.Name), lane => lane.Scans)
            .OrderBy(lane => lane.Key.Day).ThenBy(lane => lane.Key.Name, StringComparer.Ordinal);
        foreach (var lane in counts)
        {
            _ = await session.ExecuteAsync(
                """
                INSERT INTO lane_tally (node, day, lane, scans) VALUES (@node, @day, @lane, @scans)
                ON CONFLICT (day, lane, node) DO UPDATE SET scans = lane_tally.scans + excluded.scans
                """,
                cancellationToken,
                ("@node", database.Node),
                ("@day", lane.Key.Day),
                ("@lane", lane.Key.Name),
                ("@scans", lane.Sum()));
        }
    }

    private static List<VenueTally> Tally(IReadOnlyList<ScanRecord> scans, bool[] leftOut)
    {
        var tallies = new Dictionary<(DateOnly Day, VenueId Venue), VenueTally>();
        for (var i = 0; i < scans.Count; i++)
        {
            if (leftOut[i])
            {
                continue;
            }

            var scan = scans[i];
            var day = ShanghaiDay.Of(scan.ScannedAt);
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, (day, scan.VenueId), out _);
            tally = new(
                day,
                scan.VenueId,
                scan.Region,
                tally.Scans + VerdictCounts.Of(scan.Verdict, 1));
        }

        return [.. tallies.Values.OrderBy(tally => tally.Day).ThenBy(tally => tally.Venue.Value)];
    }

    private static List<VenueHour> Passed(IReadOnlyList<ScanRecord> scans, bool[] leftOut)
    {
        var hours = new Dictionary<(DateOnly Day, int Hour, VenueId Venue), Passages>();
        for (var i = 0; i < scans.Count; i++)
        {
            if (!leftOut[i] && ScanPassages.Of(scans[i], 1) is var passages && passages != default)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(
                    hours, (ShanghaiDay.Of(scans[i].ScannedAt), ShanghaiDay.HourOf(scans[i].ScannedAt), scans[i].VenueId), out _) += passages;
            }
        }

        return [.. hours.Select(row => new VenueHour(row.Key.Day, row.Key.Hour, row.Key.Venue, row.Value)).OrderBy(row => row.Day).ThenBy(row => row.Hour).ThenBy(row => row.Venue.Value)];
    }

    private static List<ShowTally> Latest(IReadOnlyList<ShowTally> shows) =>
    [
        .. shows.GroupBy(show => (show.Day, show.Region))
            .Select(group => group.MaxBy(show => show.Shows))
            .OrderBy(show => show.Day)
            .ThenBy(show => show.Region),
    ];

    private static List<int> Indices(bool[] leftOut)
    {
        var indices = new List<int>();
        for (var i = 0; i < leftOut.Length; i++)
        {
            if (leftOut[i])
            {
                indices.Add(i);
            }
        }

        return indices;
    }
}
