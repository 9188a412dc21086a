using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Board;

namespace HealthPass.Node.Ports;

/// <summary>What grains decide goes to every node's board.</summary>
internal sealed class BoardAnnouncements(BoardAnnouncer boards) : IPersonAnnouncer, IVenueAnnouncer
{
    public Task AnnounceAsync(PersonId id, PersonStatus status) => boards.AnnounceAsync(id, status);

    public Task AnnounceAsync(VenueRule rule) => boards.AnnounceAsync(rule);
}
