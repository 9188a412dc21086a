using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;

namespace HealthPass.Verification.Records;

/// <summary>A person's own scans.</summary>
public interface IPersonScans
{
    /// <summary>Reads them.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="from">The first to read.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Newest first; what no node has shipped yet is not among them.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    Task<IReadOnlyList<PersonScan>> ReadAsync(PersonId person, DateTimeOffset from, int limit, CancellationToken cancellationToken);
}
