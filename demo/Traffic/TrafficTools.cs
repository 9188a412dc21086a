using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Draws;

namespace HealthPass.Demo.Traffic;

/// <summary>What all parts of the traffic share.</summary>
/// <param name="clock">The real time.</param>
/// <param name="seed">The demo's seed.</param>
/// <param name="counters">Counts what happens.</param>
/// <param name="fault">Hears of an error that nobody expected.</param>
internal sealed class TrafficTools(TimeProvider clock, int seed, TrafficCounters counters, Action<Exception> fault)
{
    private long _backoffs;

    /// <summary>The real time.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Counts what happens.</summary>
    public TrafficCounters Counters => counters;

    /// <summary>Hears of an error that nobody expected.</summary>
    public Action<Exception> Fault => fault;

    /// <summary>Makes the restraint of one kind of call.</summary>
    public Backoff NewBackoff() => new(clock, new Draw(seed, DrawStream.Jitter, Interlocked.Increment(ref _backoffs)));
}
