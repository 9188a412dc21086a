using HealthPass.Kernel.People;

namespace HealthPass.Benchmarks.Contenders.OrleansNaive;

/// <inheritdoc />
internal sealed class NaivePersonGrain : Grain, INaivePersonGrain
{
    private PersonStatus _status;

    public Task Set(PersonStatus status)
    {
        _status = status;
        return Task.CompletedTask;
    }

    public ValueTask<PersonStatus> GetStatus() => ValueTask.FromResult(_status);
}
