using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using Orleans.Services;

namespace HealthPass.Verification.Board;

/// <summary>Runs in every silo and takes announcements onto its boards. An answer is the acknowledgement.</summary>
[Alias("board-service")]
public interface IBoardService : IGrainService
{
    /// <summary>How long an acknowledgement is waited for; the change then stays in the outbox.</summary>
    internal const string Timeout = "00:00:05";

    /// <summary>Puts a person's status on the silo's board.</summary>
    /// <param name="id">The person.</param>
    /// <param name="status">The status.</param>
    [Alias("put-person"), ResponseTimeout(Timeout)]
    Task PutPerson(PersonId id, PersonStatus status);

    /// <summary>Puts a venue's rule on the silo's venue board.</summary>
    /// <param name="rule">The rule.</param>
    [Alias("put-venue"), ResponseTimeout(Timeout)]
    Task PutVenue(VenueRule rule);

    /// <summary>Says that the silo seals what it writes; one of a build before does not know the question.</summary>
    [Alias("seals"), ResponseTimeout(Timeout)]
    Task<bool> Seals();
}
