using HealthPass.Grains.Cases;
using HealthPass.Grains.Seals;
using HealthPass.Verification.Board;
using HealthPass.Verification.Silos;

namespace HealthPass.Node.Ports;

/// <summary>Asks every node whether it seals: one of a build before does not understand the question.</summary>
internal sealed class SealingNodes(ISiloStatusOracle silos, ISiloServices<IBoardService> boards, IEnumerable<ICaseKind> kinds, ICaseList cases) : IUpgrade
{
    public async Task<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        foreach (var flow in kinds.Select(kind => kind.Flow))
        {
            foreach (var state in flow.Working)
            {
                if ((await cases.ReadInStateAsync(flow.Kind, state, 1, cancellationToken)).Count > 0)
                {
                    return false;
                }
            }
        }

        foreach (var (silo, status) in silos.GetApproximateSiloStatuses())
        {
            if (status is not (SiloStatus.Dead or SiloStatus.None) && !silo.Equals(silos.SiloAddress) && !await SealsAsync(silo))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> SealsAsync(SiloAddress silo)
    {
        try
        {
            return await boards.Of(silo).Seals();
        }
#pragma warning disable CA1031 // Whatever keeps a node from saying yes, it has not said it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
