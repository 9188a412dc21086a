namespace HealthPass.Grains.Audit.Anchors;

/// <summary>Why a cosignature is not taken.</summary>
public enum CosignFault
{
    /// <summary>It is.</summary>
    None = 0,

    /// <summary>There is no checkpoint of that size.</summary>
    UnknownCheckpoint,

    /// <summary>It is no line of a signed note.</summary>
    Malformed,

    /// <summary>The key is not among the witnesses'.</summary>
    UnknownWitness,

    /// <summary>The signature is not over this checkpoint, or not by that key.</summary>
    Invalid,
}
