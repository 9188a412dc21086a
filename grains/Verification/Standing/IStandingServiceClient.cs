using Orleans.Services;

namespace HealthPass.Verification.Standing;

/// <summary>Reaches the standing service of a given silo.</summary>
public interface IStandingServiceClient : IGrainServiceClient<IStandingService>
{
    /// <summary>The standing service of a silo.</summary>
    /// <param name="silo">The silo.</param>
    /// <returns>Its standing service.</returns>
    IStandingService Of(SiloAddress silo);
}
