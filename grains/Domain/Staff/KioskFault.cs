namespace HealthPass.Grains.Staff;

/// <summary>Why a screen's token is not issued or revoked.</summary>
public enum KioskFault
{
    /// <summary>It is.</summary>
    None,

    /// <summary>It would run out in the past, or too late.</summary>
    ExpiryOutside,

    /// <summary>As many as there may be are in force.</summary>
    TooMany,

    /// <summary>There is none of this name.</summary>
    Unknown,

    /// <summary>It is for a region outside that of the official.</summary>
    OutOfRegion,
}
