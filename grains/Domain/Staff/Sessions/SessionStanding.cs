namespace HealthPass.Grains.Staff.Sessions;

/// <summary>Whether a session goes on.</summary>
public enum SessionStanding
{
    /// <summary>It does.</summary>
    InForce,

    /// <summary>Somebody, or a change of its account, has ended it.</summary>
    Ended,

    /// <summary>Its time is over, or has not come.</summary>
    Over,

    /// <summary>Nobody has used it for too long.</summary>
    Idle,

    /// <summary>Its account may not be used.</summary>
    AccountNotInForce,
}
