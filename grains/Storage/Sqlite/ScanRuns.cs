using Microsoft.Data.Sqlite;

namespace HealthPass.Grains.Storage.Sqlite;

/// <summary>
/// The runs that scan records lie in, and what is known of the ids in them. A run holds up to <see cref="RunLength"/>
/// records of one day. An id is unique within a run by the index, and among the runs of a day, the day before and the day
/// after by a look into each, which a filter in memory spares all but those ids that were most likely used before.
/// </summary>
internal sealed class ScanRuns
{
    /// <summary>The most records of a run.</summary>
    public const int RunLength = 20_000;

    private const long RunsPerDay = 100_000;
    private const string Known = "SELECT run, scan_id FROM scan_record WHERE run >= ?1 AND run < ?2 ORDER BY run";
    private const string Find = "SELECT 1 FROM scan_record WHERE run = ?1 AND scan_id = ?2";

    private readonly SortedDictionary<DateOnly, DayOfRuns> _days = [];
    private SqliteConnection? _connection;
    private long _version;

    /// <summary>Starts a batch: forgets what is known where another connection has written since the last.</summary>
    /// <param name="session">In the transaction.</param>
    public void Begin(DbSession session)
    {
        var connection = (SqliteConnection)session.Connection;
        using var ask = new SqliteStatement(session, "PRAGMA data_version");
        var version = ask.ReadNumber() ?? 0;
        if (!ReferenceEquals(connection, _connection) || version != _version)
        {
            _days.Clear();
            (_connection, _version) = (connection, version);
        }
    }

    /// <summary>Finds the run of a record.</summary>
    /// <param name="session">In the transaction.</param>
    /// <param name="day">The record's day.</param>
    /// <param name="scanId">Its id.</param>
    /// <param name="text">The id as text.</param>
    /// <param name="run">The run, where the id is new.</param>
    /// <returns>Whether the id is new in the days around.</returns>
    public bool TryPlace(DbSession session, DateOnly day, Guid scanId, ReadOnlySpan<byte> text, out long run)
    {
        var today = DayOf(session, day);
        run = 0;
        if (IsUsed(session, today, scanId, text)
            || IsUsed(session, DayOf(session, day.AddDays(-1)), scanId, text)
            || IsUsed(session, DayOf(session, day.AddDays(1)), scanId, text))
        {
            return false;
        }

        today.Ids.Add(scanId);
        if (today.InLast == RunLength)
        {
            today.Last++;
            today.InLast = 0;
        }

        today.InLast++;
        run = today.Last;
        return true;
    }

    /// <summary>Ends a batch: of the days only the latest are kept in mind.</summary>
    public void End()
    {
        // The day itself and its neighbours, and one more while a day begins.
        while (_days.Count > 4)
        {
            _ = _days.Remove(_days.Keys.First());
        }
    }

    private static bool IsUsed(DbSession session, DayOfRuns day, Guid scanId, ReadOnlySpan<byte> text)
    {
        if (!day.Ids.MayHold(scanId))
        {
            return false;
        }

        using var find = new SqliteStatement(session, Find);
        find.Bind(2, text);
        for (var run = day.First; run <= day.Last; run++)
        {
            find.Bind(1, run);
            if (find.ReadNumber() is not null)
            {
                return true;
            }
        }

        return false;
    }

    private DayOfRuns DayOf(DbSession session, DateOnly day)
    {
        if (!_days.TryGetValue(day, out var runs))
        {
            _days.Add(day, runs = Read(session, day));
        }

        return runs;
    }

    private static DayOfRuns Read(DbSession session, DateOnly day)
    {
        var first = day.DayNumber * RunsPerDay;
        var runs = new DayOfRuns(first);
        using var known = new SqliteStatement(session, Known);
        known.Bind(1, first);
        known.Bind(2, first + RunsPerDay);
        while (known.Read())
        {
            var run = known.Number(0);
            runs.InLast = run == runs.Last ? runs.InLast + 1 : 1;
            runs.Last = run;
            runs.Ids.Add(known.Id(1));
        }

        return runs;
    }

    private sealed class DayOfRuns(long first)
    {
        public long First { get; } = first;

        public long Last { get; set; } = first;

        public int InLast { get; set; }

        public ScanIdFilter Ids { get; } = new();
    }
}
