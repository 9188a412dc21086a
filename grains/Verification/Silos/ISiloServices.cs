namespace HealthPass.Verification.Silos;

/// <summary>Reaches a service that every silo runs, in the silo that is asked for.</summary>
/// <typeparam name="TService">The service.</typeparam>
public interface ISiloServices<out TService>
{
    /// <summary>The service of a silo.</summary>
    TService Of(SiloAddress silo);
}
