using Orleans.Services;

namespace HealthPass.Verification.Board;

/// <summary>Reaches the board service of a given silo.</summary>
public interface IBoardServiceClient : IGrainServiceClient<IBoardService>
{
    /// <summary>The board service of a silo.</summary>
    /// <param name="silo">The silo.</param>
    /// <returns>Its board service.</returns>
    IBoardService Of(SiloAddress silo);
}
