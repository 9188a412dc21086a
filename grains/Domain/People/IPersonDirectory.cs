using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>
/// The directory of persons. Writes from one process are committed in groups: each call returns once the transaction
/// that holds its row is durable, and the node's <see cref="RegisteredTally"/> moves in the same transaction.
/// </summary>
public interface IPersonDirectory
{
    /// <summary>Writes a row unless one of the same or a higher version is there. A pending row is replaced by any active one, an active row by no pending one.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="cancellationToken">Gives up waiting, not the write.</param>
    /// <returns>What changed in the counts.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer or the queue is full.</exception>
    Task<DirectoryChange> PutAsync(DirectoryEntry entry, CancellationToken cancellationToken);

    /// <summary>Puts a row right that somebody has altered past the system: whatever is there is replaced, and no count moves.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="cancellationToken">Gives up waiting, not the write.</param>
    /// <exception cref="StorageUnavailableException">The database does not answer or the queue is full.</exception>
    Task RepairAsync(DirectoryEntry entry, CancellationToken cancellationToken);

    /// <summary>Removes a row that is still pending; does nothing to an active one.</summary>
    /// <param name="id">The person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RemovePendingAsync(PersonId id, CancellationToken cancellationToken);

    /// <summary>Finds rows by person, in few queries.</summary>
    /// <param name="ids">The persons.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The rows that are there, pending ones included, in no promised order.</returns>
    Task<IReadOnlyList<DirectoryEntry>> FindManyAsync(IReadOnlyList<PersonId> ids, CancellationToken cancellationToken);

    /// <summary>Finds active persons by phone; relatives may share one.</summary>
    /// <param name="phoneIndex">HMAC of the number.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Persons in order of application.</returns>
    Task<IReadOnlyList<PersonId>> FindByPhoneAsync(byte[] phoneIndex, int limit, CancellationToken cancellationToken);

    /// <summary>Active persons whose colour is due for review at a time, and those who have left of whom something is to be erased.</summary>
    /// <param name="now">Unix seconds.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Persons, longest overdue first.</returns>
    Task<IReadOnlyList<PersonId>> ReadDueAsync(uint now, int limit, CancellationToken cancellationToken);

    /// <summary>Rows left pending by a crash.</summary>
    /// <param name="appliedBefore">Unix seconds; younger rows may still be under way.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Persons whose grain must settle the row.</returns>
    Task<IReadOnlyList<PersonId>> ReadPendingAsync(long appliedBefore, int limit, CancellationToken cancellationToken);

    /// <summary>The number of active rows, for progress.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows.</returns>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>The active rows of a range of ids, to fill a board ahead.</summary>
    /// <param name="first">The first id.</param>
    /// <param name="last">The last id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows in the order of their ids, many at a time.</returns>
    IAsyncEnumerable<IReadOnlyList<DirectoryStatusRow>> ReadStatusesAsync(PersonId first, PersonId last, CancellationToken cancellationToken);

    /// <summary>The active rows behind an id and those of people who have left, for those who look at all of them by and by.</summary>
    /// <param name="from">The first id.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Rows in the order of their ids.</returns>
    Task<IReadOnlyList<DirectoryStatusRow>> ReadPageAsync(PersonId from, int limit, CancellationToken cancellationToken);

    /// <summary>Seals rows that a build without seals has written, as they are, unless they have changed meanwhile; a seal that is there is replaced, as such a build leaves an older one beside what it changes.</summary>
    /// <param name="rows">The rows with their new seals.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task SealAsync(IReadOnlyList<DirectoryStatusRow> rows, CancellationToken cancellationToken);

    /// <summary>This node's share of every region's registered persons.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One row a home region.</returns>
    Task<IReadOnlyList<RegisteredTally>> ReadRegisteredAsync(CancellationToken cancellationToken);
}
