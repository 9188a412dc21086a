using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Rings;

/// <summary>Keeps the fingerprints of the key file that a database belongs with, and what nodes say of themselves. It never sees a key.</summary>
public interface IRingStore
{
    /// <summary>Reads what is known. A database without a schema, or with that of a build before, is read as well and stays as it is.</summary>
    Task<KnownRings> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Reads what only the right key file can have made, under the same terms.</summary>
    Task<RingEvidence> ReadEvidenceAsync(CancellationToken cancellationToken);

    /// <summary>Reads the silos that membership knows, the last process of each node; none where the node stands alone.</summary>
    Task<IReadOnlyList<KnownSilo>> ReadMembersAsync(CancellationToken cancellationToken);

    /// <summary>Makes the keys those of this database, unless it has some.</summary>
    /// <param name="keys">The fingerprints.</param>
    /// <param name="shared">Which of them are in use already.</param>
    /// <param name="at">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when another node was faster.</returns>
    Task<bool> ClaimAsync(IReadOnlyList<KeyPrint> keys, IReadOnlySet<KeyName> shared, long at, CancellationToken cancellationToken);

    /// <summary>Adds keys that were rotated in, as not yet shared. One whose name is known stays as it is.</summary>
    Task AddAsync(IReadOnlyList<KeyPrint> keys, long at, CancellationToken cancellationToken);

    /// <summary>Says that every living node has some keys.</summary>
    Task ShareAsync(IReadOnlyList<KeyName> keys, long at, CancellationToken cancellationToken);

    /// <summary>Says that a key may leave the key file.</summary>
    /// <returns>False when it is not known or was retired before.</returns>
    Task<bool> RetireAsync(KeyName key, long at, CancellationToken cancellationToken);

    /// <summary>Keeps a node's word in place of its last one, and drops those of nodes that have said nothing since a time.</summary>
    /// <param name="word">The word.</param>
    /// <param name="dropBefore">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SayAsync(NodeWord word, long dropBefore, CancellationToken cancellationToken);
}
