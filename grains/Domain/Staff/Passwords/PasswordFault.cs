namespace HealthPass.Grains.Staff.Passwords;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    /// <summary>It is.</summary>
    None,

    /// <summary>It is shorter than it must be.</summary>
    TooShort,

    /// <summary>It is longer than anybody types.</summary>
    TooLong,

    /// <summary>It is one of the commonest, or made of one by hardly anything.</summary>
    Common,

    /// <summary>It holds the account's name.</summary>
    HoldsName,

    /// <summary>It is the one that it is to replace.</summary>
    Same,
}
