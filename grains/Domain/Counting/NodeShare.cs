using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Counting;

/// <summary>One node's share of a region's numbers, as last reported or as found in the database.</summary>
internal sealed class NodeShare
{
    private readonly Dictionary<DateOnly, DayShare> _days = [];
    private long _process;
    private Guid _epoch;
    private long _sequence;

    /// <summary>The node's share of the registered persons, ever.</summary>
    public ColourCounts Registered { get; private set; }

    /// <summary>The node's share of one day.</summary>
    public DayShare Of(DateOnly day) => _days.GetValueOrDefault(day) ?? DayShare.Nothing;

    /// <summary>Takes a report unless a newer one of the same process, or any of a later process, came first.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Take(RegionReport report)
    {
        if (report.Process < _process)
        {
            // What a process sent before it died may arrive after its successor has spoken, who knows all of it and more.
            return false;
        }

        _process = report.Process;
        var old = Of(report.Day);
        if (report.Epoch != _epoch)
        {
            _epoch = report.Epoch;
            _sequence = 0;
            // The numbers of the process before stand until this one reports on their day.
            foreach (var (day, share) in _days.ToList())
            {
                _days[day] = share with { Sequence = 0 };
            }
        }
        else if (report.Sequence <= old.Sequence)
        {
            return false;
        }

        // Reports of different days are sent side by side and may overtake each other: each is judged by its own day.
        _days[report.Day] = new(
            report.Sequence, report.Shows, report.Allow, report.Check, report.Deny,
            report.Sketch is null ? old.Sketch : HyperLogLog.FromBytes(report.Sketch));
        if (report.Sequence > _sequence)
        {
            _sequence = report.Sequence;
            Registered = report.Registered;
        }

        return true;
    }

    /// <summary>Takes what the database holds of a node that has not reported.</summary>
    public void Take(NodeRegionNumbers numbers, DateOnly day)
    {
        Registered = numbers.Registered;
        _days[day] = new(
            0, numbers.Shows, numbers.Allow, numbers.Check, numbers.Deny,
            numbers.Sketch is null ? null : HyperLogLog.FromBytes(numbers.Sketch));
        ForgetBefore(day.AddDays(-1));
    }

    /// <summary>
    /// Takes what the database holds of a node that has reported and is gone. Who is registered is what the table says:
    /// the node may have ended between a commit and its next report. Of the day's counts the higher ones stand, because
    /// its journal may hold what is not in the database yet, and the database what it did not live to report.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Settle(NodeRegionNumbers numbers, DateOnly day)
    {
        var reported = Of(day);
        var settled = reported with
        {
            Shows = Math.Max(reported.Shows, numbers.Shows),
            Allow = Math.Max(reported.Allow, numbers.Allow),
            Check = Math.Max(reported.Check, numbers.Check),
            Deny = Math.Max(reported.Deny, numbers.Deny),
        };
        if (settled == reported && Registered == numbers.Registered)
        {
            return false;
        }

        _days[day] = settled;
        Registered = numbers.Registered;
        return true;
    }

    /// <summary>Forgets days before one.</summary>
    public void ForgetBefore(DateOnly day)
    {
        foreach (var old in _days.Keys.Where(key => key < day).ToList())
        {
            _ = _days.Remove(old);
        }
    }
}
