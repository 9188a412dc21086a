using Orleans.Services;

namespace HealthPass.Verification.Silos;

/// <summary>Reaches the grain service of a given silo by the code it is registered under.</summary>
internal sealed class SiloServices<TService>(IGrainFactory grains, int code) : ISiloServices<TService>
    where TService : IGrainService
{
    public TService Of(SiloAddress silo) => grains.GetGrain<TService>(SystemTargetGrainId.CreateGrainServiceGrainId(code, null!, silo));
}
