namespace HealthPass.Grains.Venues;

/// <summary>Why a venue does not change.</summary>
internal enum VenueFault : byte
{
    None = 0,

    /// <summary>Another venue is registered under the id.</summary>
    Taken = 1,
}
