using HealthPass.Demo.Counters;

namespace HealthPass.Demo.Traffic;

/// <summary>What has happened since the last summary.</summary>
internal sealed class TrafficSummary(TrafficCounters counters)
{
    private readonly long[] _before = new long[Enum.GetValues<TrafficCount>().Length];

    /// <summary>A count since this was last asked for it.</summary>
    public long Take(TrafficCount count)
    {
        var now = counters[count];
        var since = now - _before[(int)count];
        _before[(int)count] = now;
        return since;
    }
}
