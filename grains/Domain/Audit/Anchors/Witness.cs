using HealthPass.Grains.Audit.Merkle;
using HealthPass.Grains.Audit.Notes;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>What somebody outside decides who keeps the last checkpoint seen and lends its signature to the next.</summary>
public static class Witness
{
    /// <summary>Judges a checkpoint.</summary>
    /// <param name="log">The log's public key.</param>
    /// <param name="kept">The checkpoint signed last, null for the first time.</param>
    /// <param name="offered">The note that the log shows.</param>
    /// <param name="proof">The consistency proof from the kept to the offered; empty where nothing is to be proved.</param>
    /// <param name="checkpoint">What the note says.</param>
    public static WitnessFault Judge(
        NoteVerifier log, Checkpoint? kept, SignedNote offered, IReadOnlyList<byte[]> proof, out Checkpoint? checkpoint)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(offered);
        if (!Checkpoint.TryParse(offered.Text, out checkpoint) || checkpoint.Origin != log.Name
            || !offered.Signatures.Any(signature => log.Holds(offered.Text, signature)))
        {
            return WitnessFault.NotOfTheLog;
        }

        if (kept is null || kept.Size == 0)
        {
            return WitnessFault.None;
        }

        if (checkpoint.Size < kept.Size)
        {
            return WitnessFault.Shrunk;
        }

        return MerkleProof.HoldsConsistency(kept.Size, checkpoint.Size, kept.Root, checkpoint.Root, proof) ? WitnessFault.None : WitnessFault.Fork;
    }
}
