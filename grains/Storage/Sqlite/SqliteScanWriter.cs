using System.Globalization;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Time;
using HealthPass.Storage.Common;
using HealthPass.Verification.Records;

namespace HealthPass.Storage.Sqlite;

/// <summary>Writes scan records to SQLite.</summary>
internal sealed class SqliteScanWriter(SqliteDatabase database) : IScanWriter
{
    private const string Tally = """
        INSERT INTO scan_tally (node, day, venue_id, region_code, allow, check_, deny)
        VALUES (@node, @day, @venue_id, @region_code, @allow, @check, @deny)
        ON CONFLICT (node, day, venue_id) DO UPDATE
           SET region_code = excluded.region_code, allow = allow + excluded.allow, check_ = check_ + excluded.check_,
               deny = deny + excluded.deny
        """;

    private const string Hour = """
        INSERT INTO venue_hour (node, day, hour, venue_id, ins, outs, check_ins) VALUES (@node, @day, @hour, @venue_id, @ins, @outs, @check_ins)
        ON CONFLICT (node, day, hour, venue_id) DO UPDATE
           SET ins = ins + excluded.ins, outs = outs + excluded.outs, check_ins = check_ins + excluded.check_ins
        """;

    private const string Show = """
        INSERT INTO show_tally (node, day, region_code, shows) VALUES (@node, @day, @region_code, @shows)
        ON CONFLICT (node, day, region_code) DO UPDATE SET shows = max(shows, excluded.shows)
        """;

    private const string Sketch = """
        INSERT INTO active_sketch (node, day, region_code, sketch) VALUES (@node, @day, @region_code, @sketch)
        ON CONFLICT (day, region_code, node) DO UPDATE SET sketch = excluded.sketch
        """;

    // Used by the writer's thread alone.
    private readonly ScanRuns _runs = new();

    /// <inheritdoc />
    public Task PrepareAsync(IReadOnlyList<ScanRecord> scans, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<bool[]> InsertAsync(DbSession session, IReadOnlyList<ScanRecord> scans, CancellationToken cancellationToken)
    {
        using var insert = new SqliteStatement(session, ScanRow.Insert);
        var row = new ScanRow(insert, database.Node);
        var leftOut = new bool[scans.Count];
        var placed = new List<ScanPlace>(scans.Count);
        _runs.Begin(session);
        for (var i = 0; i < scans.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = scans[i].ScanId;
            var day = ShanghaiDay.Of(scans[i].ScannedAt);
            if (_runs.MayHold(session, day, id))
            {
                // The same id may be among those that are placed and not yet written.
                Write(placed);
                if (_runs.Holds(session, day, id))
                {
                    leftOut[i] = true;
                    continue;
                }
            }

            placed.Add(new(_runs.Place(session, day, id), id, i));
        }

        Write(placed);
        _runs.End();
        return Task.FromResult(leftOut);

        // In the order of the tree, so that it grows at its end and each of its pages is touched once.
        void Write(List<ScanPlace> places)
        {
            places.Sort();
            foreach (var place in places)
            {
                leftOut[place.Index] = !row.Write(scans[place.Index], place.Run);
            }

            places.Clear();
        }
    }

    /// <inheritdoc />
    public Task AddTalliesAsync(DbSession session, IReadOnlyList<VenueTally> added, CancellationToken cancellationToken)
    {
        var command = SqliteBinder.Command(session, Tally, ["@node", "@day", "@venue_id", "@region_code", "@allow", "@check", "@deny"]);
        foreach (var tally in added)
        {
            SqliteBinder.Set(
                command, database.Node, Text(tally.Day), tally.Venue.ToString(), tally.Region.Value, tally.Scans.Allow, tally.Scans.Check, tally.Scans.Deny);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task AddHoursAsync(DbSession session, IReadOnlyList<VenueHour> added, CancellationToken cancellationToken)
    {
        var command = SqliteBinder.Command(session, Hour, ["@node", "@day", "@hour", "@venue_id", "@ins", "@outs", "@check_ins"]);
        foreach (var row in added)
        {
            SqliteBinder.Set(command, database.Node, Text(row.Day), row.Hour, row.Venue.ToString(), row.Passages.In, row.Passages.Out, row.Passages.CheckIns);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RaiseShowsAsync(DbSession session, IReadOnlyList<ShowTally> shows, CancellationToken cancellationToken)
    {
        var command = SqliteBinder.Command(session, Show, ["@node", "@day", "@region_code", "@shows"]);
        foreach (var show in shows)
        {
            SqliteBinder.Set(command, database.Node, Text(show.Day), show.Region.Value, show.Shows);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task PutSketchesAsync(DbSession session, IReadOnlyList<ActiveSketch> sketches, CancellationToken cancellationToken)
    {
        var command = SqliteBinder.Command(session, Sketch, ["@node", "@day", "@region_code", "@sketch"]);
        foreach (var sketch in sketches)
        {
            SqliteBinder.Set(command, database.Node, Text(sketch.Day), sketch.Region.Value, sketch.Sketch);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    /// <summary>A day as the tables hold it.</summary>
    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
