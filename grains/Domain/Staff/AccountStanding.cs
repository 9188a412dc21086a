namespace HealthPass.Grains.Staff;

/// <summary>Whether an account may be used.</summary>
public enum AccountStanding
{
    /// <summary>It may.</summary>
    InForce,

    /// <summary>It will be, but is not yet.</summary>
    NotYet,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>An administrator has stopped it.</summary>
    Suspended,

    /// <summary>Nobody has said for too long that it is still needed.</summary>
    Unconfirmed,
}
