using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Verdicts;
using Orleans.Concurrency;

namespace HealthPass.Benchmarks.Contenders.OrleansNaive;

/// <inheritdoc />
[Reentrant]
internal sealed class NaiveVenueGrain : Grain, INaiveVenueGrain
{
    private readonly long[] _counts = new long[4];

    public async ValueTask<PersonStatus> Scan(Guid person, EntryRule rule, long at)
    {
        var status = await GrainFactory.GetGrain<INaivePersonGrain>(person).GetStatus();
        var result = VerdictRule.Decide(
            new(status.IsRegistered, status.Colour, status.IsRegistered ? CodeState.Valid : CodeState.Unknown, status.LastNegativeTestAt, false, (uint)(at / 1000)),
            rule);
        _counts[(int)result.Verdict]++;
        return status;
    }
}
