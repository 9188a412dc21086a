namespace HealthPass.Kernel.Keys;

/// <summary>The content of the key file. Every node of a cluster is given the same one.</summary>
/// <param name="Identity">Makes person ids and phone indexes. It cannot be rotated: the ids would change.</param>
/// <param name="Token">Keys of health codes and staff sessions, oldest first.</param>
/// <param name="Data">Keys that wrap the data keys of stored profiles, oldest first.</param>
public sealed record KeySet(byte[] Identity, IReadOnlyList<VersionedKey> Token, IReadOnlyList<VersionedKey> Data);
