namespace HealthPass.Grains.Venues.Measures;

/// <summary>Why something asked of a measure was refused. Nothing was changed then.</summary>
public enum MeasureFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such measure, or it is another region's.</summary>
    NotFound,

    /// <summary>It is decided already.</summary>
    WrongState,

    /// <summary>The account asked for it.</summary>
    NotSecond,

    /// <summary>The account has not the role.</summary>
    RoleMayNot,

    /// <summary>The account's level may not decide.</summary>
    TierMayNot,

    /// <summary>Another measure waits for its second person.</summary>
    Open,

    /// <summary>No venue has the id, or it lies elsewhere.</summary>
    VenueUnknown,

    /// <summary>The venue is not in a standing that this changes.</summary>
    DoesNotFit,
}
