using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Standing;

/// <summary>Tells other silos how this one sees them.</summary>
internal sealed class StandingService(
    GrainId id, Silo silo, ILoggerFactory loggers, IClusterMembershipService membership, NodeStanding standing, TableReading reading)
    : GrainService(id, silo, loggers), IStandingService
{
    public Task<Vouching> Vouch(SiloAddress asker)
    {
        var counted = membership.CurrentSnapshot.GetSiloStatus(asker) is not SiloStatus.Dead;
        return Task.FromResult(new Vouching(counted, reading.AgeAt(standing.Now)));
    }

    public async Task<bool> Meet(SiloAddress newcomer, MembershipVersion version)
    {
        if (membership.CurrentSnapshot.Version < version)
        {
            await membership.Refresh(version);
        }

        return membership.CurrentSnapshot.GetSiloStatus(newcomer) is SiloStatus.Joining or SiloStatus.Active;
    }
}
