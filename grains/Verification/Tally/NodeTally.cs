using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Tally;

/// <summary>
/// What this node has counted, cumulatively, by venue and by region and day. Scans are counted when the journal has made
/// them durable, so that the counts equal the journal; shows are counted by any thread without a lock.
/// </summary>
public sealed partial class NodeTally : IJournalObserver
{
    private readonly RegionTree _tree;
    private readonly Lock _gate = new();
    private readonly SortedDictionary<DateOnly, DayTally> _days = [];
    private readonly ColourCounts[] _registered;
    private volatile DayTally _today;
    private long _sequence;

    /// <summary>Creates an empty tally.</summary>
    /// <param name="tree">The regions.</param>
    /// <param name="node">The node's name.</param>
    /// <param name="today">The day now, in Asia/Shanghai.</param>
    public NodeTally(RegionTree tree, string node, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(tree);
        _tree = tree;
        Node = node;
        _registered = new ColourCounts[tree.Nodes.Count];
        _today = DayOf(today);
    }

    /// <summary>The node's name.</summary>
    public string Node { get; }

    /// <summary>Identifies this process in reports.</summary>
    public Guid Epoch { get; } = Guid.NewGuid();

    /// <summary>The number of this process among all that the node has had; 0 until <see cref="Restore"/>.</summary>
    public long Process { get; private set; }

    /// <summary>The day that is counted on.</summary>
    public DateOnly Today => _today.Day;

    /// <summary>Shows counted on the day that is today, for whoever watches.</summary>
    public long ShowsToday => _today.Shows.Sum();

    /// <inheritdoc />
    public void OnDurable(in ScanRecord scan) => Count(scan, +1);

    /// <summary>Takes back a scan that the database already had under its id.</summary>
    /// <param name="scan">The scan that was counted.</param>
    public void Uncount(in ScanRecord scan) => Count(scan, -1);

    /// <summary>Counts a show.</summary>
    /// <param name="region">Index of the person's home region.</param>
    /// <param name="day">The day in Asia/Shanghai.</param>
    public void CountShow(ushort region, DateOnly day)
    {
        var tally = _today;
        if (tally.Day != day)
        {
            tally = OpenDay(day);
        }

        _ = Interlocked.Increment(ref tally.Shows[region]);
    }

    /// <summary>Counts a person as active; call it when the board says it is the person's first time that day.</summary>
    /// <param name="region">Index of the person's home region.</param>
    /// <param name="id">The person.</param>
    /// <param name="day">The day in Asia/Shanghai.</param>
    public void CountActive(ushort region, PersonId id, DateOnly day)
    {
        lock (_gate)
        {
            DayOf(day).AddActive(_tree[region], id);
        }
    }

    /// <summary>Continues from what the database holds for this node.</summary>
    /// <param name="process">The number of this process: higher than that of any before it.</param>
    /// <param name="registered">The node's share of the registered persons.</param>
    /// <param name="venues">Scan tallies of the days that still count.</param>
    /// <param name="shows">Show tallies of the days that still count.</param>
    /// <param name="sketches">Sketches of the days that still count.</param>
    /// <param name="hours">Who passed at venues on the days that still count, of venues that are among <paramref name="venues"/>.</param>
    public void Restore(
        long process,
        IReadOnlyList<RegisteredTally> registered,
        IReadOnlyList<VenueTally> venues,
        IReadOnlyList<ShowTally> shows,
        IReadOnlyList<ActiveSketch> sketches,
        IReadOnlyList<VenueHour>? hours = null)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(venues);
        ArgumentNullException.ThrowIfNull(shows);
        ArgumentNullException.ThrowIfNull(sketches);
        lock (_gate)
        {
            Process = process;
            foreach (var row in registered)
            {
                AddRegistered(row.Region, row.Counts);
            }

            foreach (var row in venues)
            {
                var tally = DayOf(row.Day);
                tally.CellOf(row.Venue, row.Region).Add(row.Scans);
                tally.AddUpwards(Find(row.Region), 0, row.Scans);
            }

            foreach (var row in hours ?? [])
            {
                if (DayOf(row.Day).Venues.TryGetValue(row.Venue, out var cell))
                {
                    cell.Add(row.Hour, row.Passages);
                }
            }

            foreach (var row in shows)
            {
                RaiseShows(row);
            }

            foreach (var row in sketches)
            {
                var tally = DayOf(row.Day);
                var index = Find(row.Region).Index;
                (tally.Sketches[index] ??= new()).Merge(HyperLogLog.FromBytes(row.Sketch));
                tally.SketchDirty[index] = true;
                tally.Dirty[index] = true;
            }
        }
    }

    /// <summary>Continues from a cumulative show count found in the journal.</summary>
    /// <param name="shows">The count.</param>
    public void RaiseShows(in ShowTally shows)
    {
        lock (_gate)
        {
            var tally = DayOf(shows.Day);
            var index = Find(shows.Region).Index;
            tally.Shows[index] = Math.Max(tally.Shows[index], shows.Shows);
            tally.ShowsJournalled[index] = tally.Shows[index];
        }
    }

    /// <summary>Hands out the numbers of every region that changed since the last call.</summary>
    /// <returns>Cumulative reports; one that cannot be delivered goes to <see cref="Resend(RegionCode)"/>.</returns>
    public IReadOnlyList<(RegionCode Region, RegionReport Report)> TakeRegionReports()
    {
        var reports = new List<(RegionCode, RegionReport)>();
        lock (_gate)
        {
            foreach (var tally in _days.Values)
            {
                tally.RollUpShows(_tree);
                for (var index = 0; index < tally.Dirty.Length; index++)
                {
                    if (!tally.Dirty[index])
                    {
                        continue;
                    }

                    reports.Add((_tree[index].Code, ReportOf(tally, index, tally.SketchDirty[index] ? tally.Sketches[index] : null)));
                    tally.Dirty[index] = tally.SketchDirty[index] = false;
                }
            }
        }

        return reports;
    }

    /// <summary>The numbers and sketches of one region, for one that has just woken. What is still to be reported stays so.</summary>
    /// <param name="region">The region.</param>
    /// <returns>One report a day that still counts, today's also when nothing was counted; its shows are as of the last round of reports.</returns>
    public RegionReport[] ReportsOf(RegionCode region)
    {
        lock (_gate)
        {
            var index = Find(region).Index;
            return [.. _days.Values.Select(tally => ReportOf(tally, index, tally.Sketches[index]))];
        }
    }

    /// <summary>Hands out the show counts that the journal does not hold yet.</summary>
    /// <returns>Cumulative counts.</returns>
    public IReadOnlyList<ShowTally> TakeShowsForJournal()
    {
        var shows = new List<ShowTally>();
        lock (_gate)
        {
            foreach (var tally in _days.Values)
            {
                for (var index = 0; index < tally.Shows.Length; index++)
                {
                    var count = Volatile.Read(ref tally.Shows[index]);
                    if (count != tally.ShowsJournalled[index])
                    {
                        tally.ShowsJournalled[index] = count;
                        shows.Add(new(tally.Day, _tree[index].Code, count));
                    }
                }
            }
        }

        return shows;
    }

    /// <summary>Hands out the sketches that the database does not hold yet.</summary>
    /// <returns>Whole sketches.</returns>
    public IReadOnlyList<ActiveSketch> TakeSketchesToSave()
    {
        var sketches = new List<ActiveSketch>();
        lock (_gate)
        {
            foreach (var tally in _days.Values)
            {
                for (var index = 0; index < tally.SketchUnsaved.Length; index++)
                {
                    if (tally.SketchUnsaved[index])
                    {
                        tally.SketchUnsaved[index] = false;
                        sketches.Add(new(tally.Day, _tree[index].Code, tally.Sketches[index]!.ToBytes()));
                    }
                }
            }
        }

        return sketches;
    }

    /// <summary>Puts sketches back that could not be saved.</summary>
    /// <param name="sketches">What <see cref="TakeSketchesToSave"/> handed out.</param>
    public void PutBack(IReadOnlyList<ActiveSketch> sketches)
    {
        ArgumentNullException.ThrowIfNull(sketches);
        lock (_gate)
        {
            foreach (var sketch in sketches)
            {
                if (_days.TryGetValue(sketch.Day, out var tally))
                {
                    tally.SketchUnsaved[Find(sketch.Region).Index] = true;
                }
            }
        }
    }

    /// <summary>Puts show counts back that the journal did not take.</summary>
    /// <param name="shows">What <see cref="TakeShowsForJournal"/> handed out.</param>
    public void PutBack(IReadOnlyList<ShowTally> shows)
    {
        ArgumentNullException.ThrowIfNull(shows);
        lock (_gate)
        {
            foreach (var row in shows)
            {
                if (_days.TryGetValue(row.Day, out var tally))
                {
                    // Any other number will do: the next second hands out the count that stands by then.
                    tally.ShowsJournalled[Find(row.Region).Index] = -1;
                }
            }
        }
    }

    /// <summary>Has a region's numbers and sketches of all days reported again.</summary>
    /// <param name="region">A region that missed a report or has forgotten what it was told.</param>
    public void Resend(RegionCode region)
    {
        lock (_gate)
        {
            var index = Find(region).Index;
            foreach (var tally in _days.Values)
            {
                tally.Dirty[index] = true;
                tally.SketchDirty[index] = tally.Sketches[index] is not null;
            }
        }
    }

    /// <summary>Begins a new day if it is one, and forgets days before yesterday: their counts are in the database.</summary>
    /// <param name="today">The day now.</param>
    public void OpenToday(DateOnly today)
    {
        lock (_gate)
        {
            if (_today.Day >= today)
            {
                return;
            }

            _today = DayOf(today);
            foreach (var day in _days.Keys.Where(day => day < today.AddDays(-1)).ToList())
            {
                _ = _days.Remove(day);
            }
        }
    }

    private RegionReport ReportOf(DayTally tally, int index, HyperLogLog? sketch)
    {
        var numbers = tally.Numbers[index];
        return new(
            Node, Epoch, ++_sequence, tally.Day, _registered[index], numbers.Shows, numbers.Scans.Allow, numbers.Scans.Check, numbers.Scans.Deny, sketch?.ToBytes(), Process);
    }

    private void Count(in ScanRecord scan, int count)
    {
        lock (_gate)
        {
            var day = ShanghaiDay.Of(scan.ScannedAt);
            if (day < _today.Day.AddDays(-1))
            {
                // A scan that came late: the table counts it when it is shipped, and the history is computed from that.
                return;
            }

            var tally = DayOf(day);
            var scans = VerdictCounts.Of(scan.Verdict, count);
            var cell = tally.CellOf(scan.VenueId, scan.Region);
            cell.Add(scans);
            cell.Add(ShanghaiDay.HourOf(scan.ScannedAt), ScanPassages.Of(scan, count));
            tally.AddUpwards(Find(scan.Region), 0, scans);
        }
    }

    private DayTally OpenDay(DateOnly day)
    {
        lock (_gate)
        {
            return DayOf(day);
        }
    }

    private DayTally DayOf(DateOnly day)
    {
        if (!_days.TryGetValue(day, out var tally))
        {
            _days.Add(day, tally = new(day, _tree.Nodes.Count));
        }

        return tally;
    }

    // A record of before may bear a code that is no longer in force.
    private RegionNode Find(RegionCode code) => _tree.Current(code);
}
