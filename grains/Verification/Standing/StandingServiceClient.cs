using Orleans.Runtime.Services;

namespace HealthPass.Verification.Standing;

/// <summary>Reaches the standing service of a given silo.</summary>
internal sealed class StandingServiceClient(IServiceProvider services)
    : GrainServiceClient<IStandingService>(services), IStandingServiceClient
{
    public IStandingService Of(SiloAddress silo) => GetGrainService(silo);
}
