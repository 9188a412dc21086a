namespace HealthPass.Verification.Codes;

/// <summary>Why a health code is not acceptable.</summary>
public enum CodeFault : byte
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>Not a health code: wrong length, alphabet or version.</summary>
    Malformed = 1,

    /// <summary>Sealed with a key that this system does not have.</summary>
    UnknownKey = 2,

    /// <summary>The seal does not hold: forged or altered.</summary>
    Forged = 3,

    /// <summary>Genuine, and past its 60 seconds.</summary>
    Expired = 4,

    /// <summary>Genuine, and issued further in the future than clocks may differ.</summary>
    FromTheFuture = 5,
}
