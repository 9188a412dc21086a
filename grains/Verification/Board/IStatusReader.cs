using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;

namespace HealthPass.Verification.Board;

/// <summary>Finds the status of a person who is not on the board.</summary>
public interface IStatusReader
{
    /// <summary>Finds a status.</summary>
    /// <param name="id">The person.</param>
    /// <param name="ticket">Of the miss. Calls with equal tickets may be answered by one reading, others may not.</param>
    /// <returns>The status, null when nobody is registered.</returns>
    /// <exception cref="StorageUnavailableException">It cannot be found out now.</exception>
    ValueTask<PersonStatus?> ReadAsync(PersonId id, BoardTicket ticket);
}
