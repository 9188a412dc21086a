using HealthPass.Grains.Venues;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Board;

namespace HealthPass.Node.Ports;

/// <summary>Asks a venue's grain for its rule.</summary>
internal sealed class GrainVenueRules(IGrainFactory grains) : IVenueRuleReader
{
    public async ValueTask<VenueRule?> ReadAsync(VenueId id) => await grains.GetGrain<IVenueGrain>(id.ToGrainKey()).GetRule();
}
