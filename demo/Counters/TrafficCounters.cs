using HealthPass.Gate.Scans;

namespace HealthPass.Demo.Counters;

/// <summary>Counts what happens, from any thread.</summary>
internal sealed class TrafficCounters
{
    private readonly long[] _counts = new long[Enum.GetValues<TrafficCount>().Length];

    /// <summary>A count since the start.</summary>
    public long this[TrafficCount count] => Interlocked.Read(ref _counts[(int)count]);

    /// <summary>Adds to a count.</summary>
    public void Add(TrafficCount count, int number = 1) => Interlocked.Add(ref _counts[(int)count], number);

    /// <summary>Adds a verdict.</summary>
    /// <param name="decision">What the gate does; anything but the three is a refusal.</param>
    public void AddVerdict(GateDecision decision) => Add(decision switch
    {
        GateDecision.Allow => TrafficCount.Allow,
        GateDecision.Check => TrafficCount.Check,
        GateDecision.Deny => TrafficCount.Deny,
        _ => TrafficCount.Refused,
    });
}
