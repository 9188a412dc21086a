namespace HealthPass.Grains.Volunteers;

/// <summary>Why a volunteer may not.</summary>
public enum VolunteerFault : byte
{
    /// <summary>The volunteer may.</summary>
    None = 0,

    /// <summary>No session of this number goes on.</summary>
    NoSession = 1,

    /// <summary>Another session goes on.</summary>
    AlreadyOpen = 2,

    /// <summary>It would end in the past, or too late.</summary>
    UntilOutside = 3,

    /// <summary>There were too many within ten minutes.</summary>
    TooFast = 4,

    /// <summary>There were as many in the session as may be.</summary>
    TooMany = 5,

    /// <summary>There were as many without a phone in the session as may be.</summary>
    TooManyInPerson = 6,
}
