namespace HealthPass.Grains.Audit.Anchors;

/// <summary>Why a witness does not sign.</summary>
public enum WitnessFault
{
    /// <summary>It signs.</summary>
    None = 0,

    /// <summary>What it was given is no checkpoint, or not signed by the log's key.</summary>
    NotOfTheLog,

    /// <summary>It covers fewer lines than the one that is kept: lines were taken away.</summary>
    Shrunk,

    /// <summary>It does not begin with the lines of the one that is kept: history was rewritten.</summary>
    Fork,
}
