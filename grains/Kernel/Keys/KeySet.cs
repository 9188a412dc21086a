using System.Text.Json.Serialization;

namespace HealthPass.Kernel.Keys;

/// <summary>The content of the key file. Every node of a cluster is given the same one.</summary>
/// <param name="Identity">Makes person ids and phone indexes by HMAC-SHA256, whatever suite the others have. It cannot be rotated: the ids would change.</param>
/// <param name="Token">Keys of health codes, printed codes and staff sessions, oldest first, of either suite.</param>
/// <param name="Data">Keys that wrap the data keys of stored profiles, and of seals, oldest first, of either suite.</param>
/// <param name="Authority">
/// Secrets of the cluster's certificate authorities, oldest first; not in the file until the first rotation (see <see cref="AuthorityKeys"/>).
/// </param>
/// <param name="Checkpoint">
/// Seeds of the keys that sign the audit's checkpoints, from the second on, oldest first; not in the file until the first rotation. The first is
/// derived from the identity key, so that a key file of a build before has it too.
/// </param>
public sealed record KeySet(
    byte[] Identity,
    IReadOnlyList<VersionedKey> Token,
    IReadOnlyList<VersionedKey> Data,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<VersionedKey>? Authority = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<VersionedKey>? Checkpoint = null);
