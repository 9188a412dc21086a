using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit;

/// <summary>The append-only audit table. The database refuses to update or delete its rows.</summary>
public interface IAuditStore
{
    /// <summary>The last line of the chain.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The line, null for an empty trail.</returns>
    Task<AuditEntry?> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>Appends lines in one transaction; fails whole when a sequence number is taken.</summary>
    /// <param name="entries">Consecutive lines.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <exception cref="StorageConflictException">A sequence number is taken. Nothing was written.</exception>
    Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken);

    /// <summary>Lines behind a position.</summary>
    /// <param name="afterSequence">0 for the first.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Lines in order.</returns>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(long afterSequence, int limit, CancellationToken cancellationToken);

    /// <summary>Lines before a position, the last first.</summary>
    /// <param name="beforeSequence">The position.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<AuditEntry>> ReadBeforeAsync(long beforeSequence, int limit, CancellationToken cancellationToken);

    /// <summary>The first line that names a hash as the one before it, null for none. Reads the whole trail.</summary>
    /// <param name="previousHash">The hash.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<AuditEntry?> FindFollowerAsync(byte[] previousHash, CancellationToken cancellationToken);
}
