namespace HealthPass.Demo.Counters;

/// <summary>Counts what happens, from any thread.</summary>
internal sealed class TrafficCounters
{
    private readonly long[] _counts = new long[Enum.GetValues<TrafficCount>().Length];

    /// <summary>A count since the start.</summary>
    public long this[TrafficCount count] => Interlocked.Read(ref _counts[(int)count]);

    /// <summary>Adds to a count.</summary>
    public void Add(TrafficCount count, int number = 1) => Interlocked.Add(ref _counts[(int)count], number);

    /// <summary>Adds a verdict by its wire name.</summary>
    /// <param name="verdict">The name; anything else is a refusal.</param>
    public void AddVerdict(string? verdict) => Add(verdict switch
    {
        "allow" => TrafficCount.Allow,
        "check" => TrafficCount.Check,
        "deny" => TrafficCount.Deny,
        _ => TrafficCount.Refused,
    });
}
