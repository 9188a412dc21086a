using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Board;

/// <summary>Takes announcements onto this silo's boards.</summary>
internal sealed class BoardService(GrainId id, Silo silo, ILoggerFactory loggers, PersonBoard persons, VenueBoard venues)
    : GrainService(id, silo, loggers), IBoardService
{
    public Task PutPerson(PersonId id, PersonStatus status)
    {
        _ = persons.Put(id, status);
        return Task.CompletedTask;
    }

    public Task<bool> Seals() => Task.FromResult(true);

    public Task PutVenue(VenueRule rule)
    {
        venues.Put(rule);
        return Task.CompletedTask;
    }
}
