using Orleans.Runtime.Services;

namespace HealthPass.Verification.Board;

/// <summary>Reaches the board service of a given silo.</summary>
internal sealed class BoardServiceClient(IServiceProvider services)
    : GrainServiceClient<IBoardService>(services), IBoardServiceClient
{
    public IBoardService Of(SiloAddress silo) => GetGrainService(silo);
}
