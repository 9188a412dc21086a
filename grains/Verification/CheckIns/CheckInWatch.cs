using HealthPass.Kernel.Memory;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Verification.CheckIns;

/// <summary>What a silo has seen of check-ins over all venues: where people checked in last, and how many asked again.</summary>
public sealed class CheckInWatch
{
    // Two generations of 24 + 16 bytes and a table's share each: some 30 MB.
    private const int People = 100_000;

    private readonly TwoGenerations<PersonId, (RegionCode Region, DateTimeOffset At)> _last = new(People);
    private long _repeated;

    /// <summary>Check-ins that were answered as the one before, since the start.</summary>
    public long Repeated => Volatile.Read(ref _repeated);

    internal void Repeat() => Interlocked.Increment(ref _repeated);

    /// <summary>Takes note of where a person is, and tells where the person was.</summary>
    internal (RegionCode Region, DateTimeOffset At) Move(PersonId person, RegionCode region, DateTimeOffset now)
    {
        var before = _last.TryGet(person, out var known) ? known : default;
        _last.Put(person, (region, now));
        return before;
    }
}
