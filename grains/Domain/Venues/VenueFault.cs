namespace HealthPass.Grains.Venues;

/// <summary>Why a venue does not change.</summary>
public enum VenueFault : byte
{
    /// <summary>It does, or is so already.</summary>
    None = 0,

    /// <summary>Another venue is registered under the id, or another case was begun meanwhile.</summary>
    Taken = 1,

    /// <summary>No venue has the id.</summary>
    Unknown = 2,

    /// <summary>The venue has ended, or is past its review.</summary>
    Over = 3,
}
