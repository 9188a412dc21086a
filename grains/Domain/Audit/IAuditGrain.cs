using HealthPass.Kernel.Faults;

namespace HealthPass.Grains.Audit;

/// <summary>The one writer of the audit trail, keyed 0: it chains each line to the one before.</summary>
[Alias("audit")]
public interface IAuditGrain : IGrainWithIntegerKey
{
    /// <summary>Appends a line; it is durable when the call returns.</summary>
    /// <param name="line">What was done.</param>
    /// <returns>The line's position in the chain.</returns>
    /// <exception cref="StorageUnavailableException">The line could not be written: what it stands for must not happen.</exception>
    [Alias("append")]
    Task<long> Append(AuditLine line);

    /// <summary>The head of the chain, to be published so that a rewrite shows.</summary>
    /// <returns>The last line, null for an empty trail.</returns>
    [Alias("head")]
    Task<AuditEntry?> GetHead();
}
