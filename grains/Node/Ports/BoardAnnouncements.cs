using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Board;
using HealthPass.Verification.Tally;

namespace HealthPass.Node.Ports;

/// <summary>What grains decide goes to this node's tally and to every node's board.</summary>
internal sealed class BoardAnnouncements(BoardAnnouncer boards, NodeTally tally) : IPersonAnnouncer, IVenueAnnouncer
{
    public void CountRegistered(DirectoryChange change) => tally.CountRegistered(change);

    public Task AnnounceAsync(PersonId id, PersonStatus status) => boards.AnnounceAsync(id, status);

    public Task AnnounceAsync(VenueRule rule) => boards.AnnounceAsync(rule);
}
