namespace HealthPass.Grains.Staff;

/// <summary>Why somebody is not signed in.</summary>
public enum SignInFault
{
    /// <summary>He is.</summary>
    None,

    /// <summary>There is no such account and password; which of the two is not told.</summary>
    Wrong,

    /// <summary>Too many passwords in a row were wrong.</summary>
    Locked,
}
