using HealthPass.Kernel.People;

namespace HealthPass.Benchmarks.Contenders.OrleansNaive;

/// <summary>A person who is asked by a message every time.</summary>
[Alias("bench-person")]
public interface INaivePersonGrain : IGrainWithGuidKey
{
    [Alias("set")]
    Task Set(PersonStatus status);

    [Alias("status")]
    ValueTask<PersonStatus> GetStatus();
}
