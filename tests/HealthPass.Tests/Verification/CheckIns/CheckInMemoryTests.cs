using HealthPass.Kernel.People;
using HealthPass.Verification.CheckIns;
using HealthPass.Verification.Scans;
using Xunit;

namespace HealthPass.Tests.Verification.CheckIns;

public sealed class CheckInMemoryTests
{
    private static readonly PersonId Person = Samples.Person(1);

    private readonly CheckInMemory _memory = new();

    [Fact]
    public void A_check_in_counts_as_the_same_for_a_quarter_of_an_hour_at_its_place()
    {
        var scan = Task.FromResult(default(ScanOutcome));
        _memory.Put(Person, 0, scan, Samples.Noon);
        Assert.Same(scan, _memory.Find(Person, 0, Samples.Noon.AddMinutes(14.9)));
        Assert.Null(_memory.Find(Person, 0, Samples.Noon.AddMinutes(15)));
        Assert.Null(_memory.Find(Person, 1, Samples.Noon));
        Assert.Null(_memory.Find(Samples.Person(2), 0, Samples.Noon));
        _memory.Remove(Person, 0);
        Assert.Null(_memory.Find(Person, 0, Samples.Noon));
    }

    [Fact]
    public void What_failed_is_no_check_in_and_what_is_young_outlives_the_old()
    {
        _memory.Put(Person, 0, Task.FromException<ScanOutcome>(new InvalidOperationException()), Samples.Noon);
        Assert.Null(_memory.Find(Person, 0, Samples.Noon));
        var scan = Task.FromResult(default(ScanOutcome));
        _memory.Put(Person, 0, scan, Samples.Noon.AddMinutes(14));
        _memory.Put(Samples.Person(2), 0, scan, Samples.Noon.AddMinutes(16));
        Assert.Same(scan, _memory.Find(Person, 0, Samples.Noon.AddMinutes(28)));
    }

    [Fact]
    public void A_venue_remembers_so_many_people_and_no_more()
    {
        var scan = Task.FromResult(default(ScanOutcome));
        for (var i = 1; i <= (2 * CheckInMemory.Most) + 1; i++)
        {
            _memory.Put(Samples.Person(i), 0, scan, Samples.Noon);
        }

        Assert.Null(_memory.Find(Samples.Person(1), 0, Samples.Noon));
        Assert.Same(scan, _memory.Find(Samples.Person(CheckInMemory.Most + 1), 0, Samples.Noon));
    }

    [Fact]
    public void Each_minute_is_counted_for_itself()
    {
        Assert.Equal([1, 2, 1], new[] { _memory.Count(Samples.Noon), _memory.Count(Samples.Noon.AddSeconds(59)), _memory.Count(Samples.Noon.AddSeconds(60)) });
    }
}
