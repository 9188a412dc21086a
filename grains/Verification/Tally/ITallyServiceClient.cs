using Orleans.Services;

namespace HealthPass.Verification.Tally;

/// <summary>Reaches the tally service of a given silo.</summary>
public interface ITallyServiceClient : IGrainServiceClient<ITallyService>
{
    /// <summary>The tally service of a silo.</summary>
    /// <param name="silo">The silo.</param>
    /// <returns>Its tally service.</returns>
    ITallyService Of(SiloAddress silo);
}
