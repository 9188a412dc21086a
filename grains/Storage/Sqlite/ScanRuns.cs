using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

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
    private const string Known = "SELECT run, scan_id FROM scan WHERE run >= ?1 AND run < ?2 ORDER BY run";
    private const string Find = "SELECT 1 FROM scan WHERE run = ?1 AND scan_id = ?2";

    private readonly SortedDictionary<DateOnly, DayOfRuns> _days = [];
    private SqliteConnection? _connection;
    private long _version;

    /// <summary>Starts a batch: forgets what is known where another connection has written since the last.</summary>
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

    /// <summary>Whether an id may have been used in the days around. Certain, so that the database need not be asked, where it was not.</summary>
    /// <returns>False where it certainly was not.</returns>
    public bool MayHold(DbSession session, DateOnly day, Guid scanId) =>
        DayOf(session, day).Ids.MayHold(scanId)
        || DayOf(session, day.AddDays(-1)).Ids.MayHold(scanId)
        || DayOf(session, day.AddDays(1)).Ids.MayHold(scanId);

    /// <summary>Looks for an id in the runs of the days around.</summary>
    /// <param name="session">In the transaction, which has written all that was placed.</param>
    /// <param name="day">The record's day.</param>
    /// <param name="scanId">Its id.</param>
    /// <returns>Whether a record has it.</returns>
    public bool Holds(DbSession session, DateOnly day, Guid scanId)
    {
        Span<byte> id = stackalloc byte[16];
        _ = scanId.TryWriteBytes(id, bigEndian: true, out _);
        using var find = new SqliteStatement(session, Find);
        find.BindBytes(2, id);
        for (var near = day.AddDays(-1); near <= day.AddDays(1); near = near.AddDays(1))
        {
            var runs = DayOf(session, near);
            if (!runs.Ids.MayHold(scanId))
            {
                continue;
            }

            for (var run = runs.First; run <= runs.Last; run++)
            {
                find.Bind(1, run);
                if (find.ReadNumber() is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Finds the run for a record whose id is new.</summary>
    public long Place(DbSession session, DateOnly day, Guid scanId)
    {
        var today = DayOf(session, day);
        today.Ids.Add(scanId);
        if (today.InLast == RunLength)
        {
            today.Last++;
            today.InLast = 0;
        }

        today.InLast++;
        return today.Last;
    }

    /// <summary>The first run of a day, and behind the last of the day before.</summary>
    public static long FirstOf(DateOnly day) => day.DayNumber * RunsPerDay;

    /// <summary>Ends a batch: of the days only the latest are kept in mind.</summary>
    public void End()
    {
        // The day itself and its neighbours, and one more while a day begins.
        while (_days.Count > 4)
        {
            _ = _days.Remove(_days.Keys.First());
        }
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
        var first = FirstOf(day);
        var runs = new DayOfRuns(first);
        using var known = new SqliteStatement(session, Known);
        known.Bind(1, first);
        known.Bind(2, FirstOf(day.AddDays(1)));
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
