using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Silos;
using HealthPass.Verification.Tally;

namespace HealthPass.Tests.Fakes;

/// <summary>Tally services of other silos that answer as the test says.</summary>
internal sealed class FakeTallies : ISiloServices<ITallyService>
{
    /// <summary>Answers a venue that asks.</summary>
    public Func<VenueId, Task<VenueReport[]>> Venue { get; set; } = _ => Task.FromResult<VenueReport[]>([]);

    /// <summary>How often a venue asked.</summary>
    public int Asked { get; private set; }

    public ITallyService Of(SiloAddress silo)
    {
        var service = System.Reflection.DispatchProxy.Create<ITallyService, GrainProxy>();
        ((GrainProxy)(object)service).Answer = (_, arguments) =>
        {
            Asked++;
            return Venue((VenueId)arguments[0]!);
        };
        return service;
    }
}
