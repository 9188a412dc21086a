using Orleans.Runtime.Services;

namespace HealthPass.Verification.Tally;

/// <summary>Reaches the tally service of a given silo.</summary>
internal sealed class TallyServiceClient(IServiceProvider services)
    : GrainServiceClient<ITallyService>(services), ITallyServiceClient
{
    public ITallyService Of(SiloAddress silo) => GetGrainService(silo);
}
