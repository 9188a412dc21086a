using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;

namespace HealthPass.Benchmarks.Contenders.OrleansNaive;

/// <summary>A venue that every scan goes through.</summary>
[Alias("bench-venue")]
public interface INaiveVenueGrain : IGrainWithIntegerKey
{
    /// <summary>Asks the person, judges, counts.</summary>
    [Alias("scan")]
    ValueTask<PersonStatus> Scan(Guid person, EntryRule rule, long at);
}
