namespace HealthPass.Grains.Staff.SignIn;

/// <summary>Why somebody is not signed in. Nobody outside is told more than that he is not.</summary>
public enum SignInFault
{
    /// <summary>He is.</summary>
    None,

    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>The password is wrong.</summary>
    Wrong,

    /// <summary>Too many were wrong from where this one comes; it was not looked at.</summary>
    Waits,

    /// <summary>The account may not be used now.</summary>
    NotInForce,

    /// <summary>An identity provider says that it is somebody else than the account is bound to.</summary>
    OtherPerson,
}
