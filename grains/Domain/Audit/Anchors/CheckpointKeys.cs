using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>The keys that sign checkpoints, out of the key file.</summary>
/// <param name="keys">The key file's keys.</param>
/// <param name="options">The log's name.</param>
public sealed class CheckpointKeys(KeyRing keys, AuditOptions options)
{
    /// <summary>The log's name.</summary>
    public string Origin => options.Origin;

    /// <summary>The public keys, oldest first.</summary>
    public IReadOnlyList<NoteVerifier> Verifiers => [.. keys.CheckpointKeys.Select(key => Signer(key).Verifier)];

    /// <summary>The key that signs.</summary>
    /// <param name="now">The time.</param>
    public NoteSigner Active(DateTimeOffset now) => Signer(keys.CheckpointKeys.Last(key => key.NotBefore <= now && keys.IsShared(new(KeyKind.Checkpoint, key.Id))));

    /// <summary>Whether a note is signed by one of the keys.</summary>
    public bool HaveSigned(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return Verifiers.Any(verifier => note.Signatures.Any(signature => verifier.Holds(note.Text, signature)));
    }

    private NoteSigner Signer(VersionedKey key) => new(options.Origin, NoteAlgorithm.Ed25519, key.Key);
}
