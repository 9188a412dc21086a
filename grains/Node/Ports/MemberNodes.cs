using HealthPass.Grains.Rings;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Node.Ports;

/// <summary>The living nodes by the cluster's membership, which is not there before the silo is.</summary>
internal sealed class MemberNodes(IServiceProvider services) : ILivingNodes
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Names()
    {
        var silos = services.GetRequiredService<ISiloStatusOracle>();
        return
        [
            .. silos.GetApproximateSiloStatuses()
                .Where(silo => silo.Value is not (SiloStatus.Dead or SiloStatus.None))
                .Select(silo => silos.TryGetSiloName(silo.Key, out var name) ? name : silo.Key.ToString()),
        ];
    }
}
