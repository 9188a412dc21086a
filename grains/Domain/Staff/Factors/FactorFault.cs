namespace HealthPass.Grains.Staff.Factors;

/// <summary>Why a factor is not taken, made or removed. Nothing is changed then.</summary>
public enum FactorFault : byte
{
    /// <summary>It is.</summary>
    None = 0,

    /// <summary>The code or answer is wrong, was used already, or too many were wrong.</summary>
    Wrong,

    /// <summary>Nothing was begun in this session, or too long ago.</summary>
    NothingBegun,

    /// <summary>Another factor of the account must be shown just before.</summary>
    NotFresh,

    /// <summary>The account has as many as it may have.</summary>
    TooMany,

    /// <summary>The account has no such factor.</summary>
    Unknown,

    /// <summary>It is the last one that the account's roles ask for.</summary>
    Last,

    /// <summary>The passkey is an account's already.</summary>
    Registered,

    /// <summary>The session has ended meanwhile.</summary>
    SessionEnded,
}
