namespace HealthPass.Gate.Bundles;

/// <summary>Why a bundle was not taken; the one that is held stays.</summary>
public enum BundleFault
{
    /// <summary>It was taken.</summary>
    None = 0,

    /// <summary>It is no signed bundle, or not in the form that this build knows.</summary>
    Malformed,

    /// <summary>It was signed by a key that this gate does not trust.</summary>
    KeyUnknown,

    /// <summary>The signature does not hold.</summary>
    Forged,

    /// <summary>Its number is below that of the one that is held.</summary>
    OlderThanHeld,

    /// <summary>It was issued more than ten minutes ahead of the service's time.</summary>
    FromTheFuture,

    /// <summary>It continues another than the one that is held.</summary>
    NotNext,

    /// <summary>It is for another venue.</summary>
    OtherVenue,
}
