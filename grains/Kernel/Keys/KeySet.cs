namespace HealthPass.Kernel.Keys;

/// <summary>The content of the key file. Every node of a cluster is given the same one.</summary>
/// <param name="Identity">Makes person ids and phone indexes. It cannot be rotated: the ids would change.</param>
/// <param name="Token">Keys of health codes and staff sessions, oldest first.</param>
/// <param name="Data">Keys that wrap the data keys of stored profiles, oldest first.</param>
public sealed record KeySet(byte[] Identity, IReadOnlyList<VersionedKey> Token, IReadOnlyList<VersionedKey> Data)
{
    /// <summary>
    /// Seeds of the keys that sign the audit's checkpoints, from the second on, oldest first; null until there is one. The first is
    /// derived from <see cref="Identity"/>, so that a key file of a build before has it too.
    /// </summary>
    public IReadOnlyList<VersionedKey>? Checkpoint { get; init; }
}
