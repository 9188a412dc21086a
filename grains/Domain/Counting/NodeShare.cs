using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Counting;

/// <summary>One node's share of what a grain adds up, as last reported or as found in the database.</summary>
/// <typeparam name="TDay">The numbers of a day.</typeparam>
internal sealed class NodeShare<TDay>
    where TDay : class, IDayNumbers<TDay>
{
    private readonly Dictionary<DateOnly, (long Sequence, TDay Numbers)> _days = [];
    private long _process;
    private Guid _epoch;
    private long _sequence;

    /// <summary>The numbers that the node reported last, of whatever day.</summary>
    public TDay Latest { get; private set; } = TDay.Nothing;

    /// <summary>The node's share of one day.</summary>
    public TDay Of(DateOnly day) => _days.TryGetValue(day, out var share) ? share.Numbers : TDay.Nothing;

    /// <summary>Takes a report unless a newer one of the same process, or any of a later process, came first.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Take(ICumulativeReport report, TDay numbers)
    {
        if (report.Process < _process)
        {
            // What a process sent before it died may arrive after its successor has spoken, who knows all of it and more.
            return false;
        }

        _process = report.Process;
        if (report.Epoch != _epoch)
        {
            _epoch = report.Epoch;
            _sequence = 0;
            // The numbers of the process before stand until this one reports on their day.
            foreach (var (day, share) in _days.ToList())
            {
                _days[day] = (0, share.Numbers);
            }
        }
        else if (_days.TryGetValue(report.Day, out var known) && report.Sequence <= known.Sequence)
        {
            return false;
        }

        // Reports of different days are sent side by side and may overtake each other: each is judged by its own day.
        numbers = numbers.After(Of(report.Day));
        _days[report.Day] = (report.Sequence, numbers);
        if (report.Sequence > _sequence)
        {
            _sequence = report.Sequence;
            Latest = numbers;
        }

        return true;
    }

    /// <summary>Takes what the database holds of a node that has not reported.</summary>
    public void TakeStored(DateOnly day, TDay stored)
    {
        Latest = stored;
        _days[day] = (0, stored);
    }

    /// <summary>Takes what the database holds of a day that the node has not spoken of; who is registered is its own word.</summary>
    public void TakeMissing(DateOnly day, TDay stored) => _ = _days.TryAdd(day, (0, stored));

    /// <summary>Takes what the database holds of a node that has reported and is gone.</summary>
    public void Settle(DateOnly day, TDay stored)
    {
        var sequence = _days.TryGetValue(day, out var known) ? known.Sequence : 0;
        _days[day] = (sequence, Of(day).AtLeast(stored));
        Latest = Latest.AtLeast(stored);
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
