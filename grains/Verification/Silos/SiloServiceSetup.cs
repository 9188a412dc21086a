using Microsoft.Extensions.DependencyInjection;
using Orleans.Services;

namespace HealthPass.Verification.Silos;

/// <summary>Registers the services that every silo runs for the others.</summary>
internal static class SiloServiceSetup
{
    /// <summary>
    /// Registers a service and the way to it under a name that never changes. Orleans' own registration calls a service by
    /// its type and assembly: after a move, nodes of the build before would look for it where it no longer is.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <param name="name">What other nodes, of this build and of those before, call it by.</param>
    /// <typeparam name="TService">What others see of it.</typeparam>
    /// <typeparam name="TImplementation">What does it.</typeparam>
    public static ISiloBuilder AddSiloService<TService, TImplementation>(this ISiloBuilder silo, string name)
        where TService : IGrainService
        where TImplementation : GrainService, TService
    {
        var code = (int)StableHash.ComputeHash(name);
        _ = silo.Services
            .AddSingleton<IGrainService>(provider => ActivatorUtilities.CreateInstance<TImplementation>(
                provider, SystemTargetGrainId.CreateGrainServiceGrainId(code, null!, SiloAddress.Zero)))
            .AddSingleton<ISiloServices<TService>>(provider => new SiloServices<TService>(provider.GetRequiredService<IGrainFactory>(), code));
        return silo;
    }
}
