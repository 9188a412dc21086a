namespace HealthPass.Grains.Audit.Notes;

/// <summary>What a key of a signed note signs, as C2SP numbers it.</summary>
public enum NoteAlgorithm
{
    /// <summary>The note's text.</summary>
    Ed25519 = 1,

    /// <summary>A checkpoint that was seen at a time, by a witness (tlog-cosignature).</summary>
    CosignatureV1 = 4,
}
