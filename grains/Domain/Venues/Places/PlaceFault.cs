namespace HealthPass.Grains.Venues.Places;

/// <summary>Why a place within a venue is not added, reissued or ended.</summary>
public enum PlaceFault : byte
{
    /// <summary>It is, or is so already.</summary>
    None = 0,

    /// <summary>No venue has the id.</summary>
    VenueUnknown = 1,

    /// <summary>The venue has ended.</summary>
    VenueOver = 2,

    /// <summary>The venue never had a place of the number.</summary>
    Unknown = 3,

    /// <summary>The place has ended.</summary>
    Ended = 4,

    /// <summary>As many places as a venue may have are in use.</summary>
    TooMany = 5,

    /// <summary>Another place in use has the name or the plate.</summary>
    Twice = 6,

    /// <summary>Another edition than the caller knows is in force.</summary>
    Passed = 7,

    /// <summary>Every number of the venue, or every edition of the poster, was given.</summary>
    UsedUp = 8,
}
