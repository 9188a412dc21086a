using HealthPass.Grains.Audit.Notes;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>Takes cosignatures by the witnesses that are configured, and by nobody else: the signature itself is the credential.</summary>
/// <param name="store">The checkpoints.</param>
/// <param name="options">The witnesses.</param>
public sealed class Cosigning(IAuditTreeStore store, AuditOptions options)
{
    private readonly IReadOnlyList<NoteVerifier> _witnesses = options.WitnessKeys();

    /// <summary>Takes a cosignature.</summary>
    /// <param name="size">Lines under the checkpoint.</param>
    /// <param name="line">The signature, a line of a note.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CosignFault> TakeAsync(long size, string line, CancellationToken cancellationToken)
    {
        if (!NoteSignature.TryParse(line, out var signature))
        {
            return CosignFault.Malformed;
        }

        if (_witnesses.FirstOrDefault(key => key.Name == signature.Name && key.KeyId == signature.KeyId) is not { } witness)
        {
            return CosignFault.UnknownWitness;
        }

        if (await store.FindCheckpointAsync(size, cancellationToken) is not { } checkpoint)
        {
            return CosignFault.UnknownCheckpoint;
        }

        if (!witness.Holds(checkpoint.Text, signature, out var seconds))
        {
            return CosignFault.Invalid;
        }

        await store.AddCosignatureAsync(size, new(witness.Name, witness.KeyId, signature.ToString(), seconds), cancellationToken);
        return CosignFault.None;
    }
}
