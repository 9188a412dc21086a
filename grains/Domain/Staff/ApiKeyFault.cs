namespace HealthPass.Grains.Staff;

/// <summary>Why a key is not created, rotated or revoked.</summary>
public enum ApiKeyFault
{
    /// <summary>It is.</summary>
    None,

    /// <summary>It is for neither a channel nor gates nor a carrier.</summary>
    KindUnknown,

    /// <summary>The name, or the channel's, has other characters than it may have.</summary>
    NameInvalid,

    /// <summary>A key in force has the name.</summary>
    NameTaken,

    /// <summary>It is for nothing, or for more than one kind of thing.</summary>
    ScopeInvalid,

    /// <summary>No venue has the id.</summary>
    VenueUnknown,

    /// <summary>There is no such region.</summary>
    RegionUnknown,

    /// <summary>A number lies outside its bounds.</summary>
    NumberOutside,

    /// <summary>It would run out in the past, or too late.</summary>
    ExpiryOutside,

    /// <summary>The old secret would stay longer than it may.</summary>
    OverlapOutside,

    /// <summary>As many as there may be are in force.</summary>
    TooMany,

    /// <summary>There is none of this id.</summary>
    Unknown,

    /// <summary>It is for something outside the official's region.</summary>
    OutOfRegion,
}
